"""The cacerts file of every Java that is installed.

Source: keytool(1). Debian's Javas share /etc/ssl/certs/java/cacerts, which update-ca-certificates
keeps like the system's store.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from homeport.act.trust.machine import Machine, is_writable
from homeport.act.trust.store import StoreTroubleError
from homeport.model.trust import RootCertificate, StoreKind, fingerprint

# Source: keytool(1): the initial password of cacerts; who has changed it knows how to use keytool.
_PASSWORD = "changeit"  # noqa: S105 - everybody's
_PATIENCE_S = 40.0
_ENTRY = re.compile(
    r"^Alias name: (?P<alias>[^\n]+)$(?:(?!^Alias name: ).)*?"
    r"(?P<pem>-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----)",
    re.MULTILINE | re.DOTALL,
)
_CACERTS = ("lib/security/cacerts", "jre/lib/security/cacerts")
_BELOW_ROOT = ("usr/lib/jvm/*", "usr/java/*", "opt/java/*", "opt/jdk*", "Library/Java/*/*/*/Home")
_BELOW_HOME = (".sdkman/candidates/java/*", ".jdks/*", ".asdf/installs/java/*", ".jenv/versions/*")
_MOST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class JavaStore:
    """One file of trusted certificates, and the keytool that can read it."""

    machine: Machine
    path: Path
    keytool: str | None
    kind: StoreKind = StoreKind.JAVA

    @property
    def what(self) -> str:
        """Return who looks there."""
        return "Java"

    @property
    def place(self) -> str:
        """Return the file."""
        return str(self.path)

    @property
    def missing_tool(self) -> str:
        """Return what to install where there is no keytool."""
        return "" if self.keytool else "keytool is not there: it comes with every JRE and JDK"

    @property
    def needs_root(self) -> bool:
        """Return whether the file can not be written; keytool makes a new one beside it."""
        return not (is_writable(self.path) and is_writable(self.path.parent))

    def has(self, root: RootCertificate) -> bool:
        """Return whether our certificate is in there. Cost: half a second."""
        return bool(self._ours(root))

    def is_clean(self, root: RootCertificate) -> bool:
        """Return whether our certificate is not in there."""
        return not self._ours(root)

    def steps(self, root: RootCertificate, *, adding: bool) -> tuple[str, ...]:
        """Return the entry that comes or goes."""
        if adding:
            return (f"add the entry {root.nickname}",)
        return tuple(f"delete the entry {one}" for one in self._ours(root))

    def add(self, root: RootCertificate) -> None:
        """Import it under its nickname."""
        self._run("-importcert", "-noprompt", "-alias", root.nickname, given=root.pem)
        if not self._ours(root):
            raise StoreTroubleError("the certificate is not there after it was added")

    def remove(self, root: RootCertificate) -> None:
        """Delete every entry that is our certificate."""
        for alias in self._ours(root):
            self._run("-delete", "-alias", alias)
        if self._ours(root):
            raise StoreTroubleError("the certificate is still there after it was deleted")

    def _ours(self, root: RootCertificate) -> tuple[str, ...]:
        listed = self._run("-list", "-rfc")
        return tuple(
            one["alias"].strip()
            for one in _ENTRY.finditer(listed)
            if fingerprint(one["pem"]) == root.fingerprint
        )

    def _run(self, *words: str, given: str = "") -> str:
        if self.keytool is None:
            raise StoreTroubleError(self.missing_tool)
        argv = (
            self.keytool, "-J-Duser.language=en", "-J-XX:TieredStopAtLevel=1", *words,
            "-keystore", str(self.path), "-storepass", _PASSWORD,
        )  # fmt: skip
        return self.machine.run(*argv, given=given, patience_s=_PATIENCE_S)


def find_java_stores(machine: Machine) -> tuple[JavaStore, ...]:
    """Return each cacerts once, of JAVA_HOME, the java in PATH, and the usual directories."""
    found: dict[Path, JavaStore] = {}
    for home in _homes(machine):
        for name in _CACERTS:
            path = home / name
            if len(found) < _MOST and path.is_file():
                store = JavaStore(
                    machine=machine, path=path.resolve(), keytool=_keytool(machine, home)
                )
                found.setdefault(store.path, store)
    return tuple(found.values())


def _homes(machine: Machine) -> list[Path]:
    homes = []
    chosen = machine.env.get("JAVA_HOME", "")
    if chosen.startswith("/"):
        homes.append(Path(chosen))
    java = machine.tool("java")
    if java and machine.root == Path("/"):
        homes.append(Path(java).resolve().parents[1])
    for base, patterns in ((machine.root, _BELOW_ROOT), (machine.home, _BELOW_HOME)):
        for pattern in patterns:
            homes += _glob(base, pattern)
    return homes


def _glob(base: Path, pattern: str) -> list[Path]:
    try:
        return sorted(base.glob(pattern))
    except OSError:
        return []


def _keytool(machine: Machine, home: Path) -> str | None:
    own = home / "bin/keytool"
    return str(own) if own.is_file() else machine.tool("keytool")
