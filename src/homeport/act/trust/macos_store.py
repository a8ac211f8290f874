"""The keychains of macOS. Written after security(1); nobody has run it on a Mac yet."""

import hashlib
import re
import ssl
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from homeport.act.trust.machine import Machine, is_writable
from homeport.act.trust.store import StoreTroubleError
from homeport.model.trust import RootCertificate, StoreKind, fingerprint

_KEYCHAIN = "Library/Keychains/System.keychain"
_PEM = re.compile(r"-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", re.DOTALL)
# The system shows a window and waits for a fingerprint or a password.
_PATIENCE_S = 120.0


@dataclass(frozen=True, slots=True, kw_only=True)
class MacosStore:
    """The system keychain, which Safari, Chrome and curl use."""

    machine: Machine
    kind: StoreKind = StoreKind.MACOS

    @property
    def what(self) -> str:
        """Return who looks there."""
        return "macOS keychain: Safari, Chrome, curl (untested)"

    @property
    def place(self) -> str:
        """Return the keychain."""
        return str(self.machine.root / _KEYCHAIN)

    @property
    def missing_tool(self) -> str:
        """Return that it is no Mac after all, where `security` is missing."""
        return "" if self.machine.tool("security") else "security is not there: it comes with macOS"

    @property
    def needs_root(self) -> bool:
        """Return whether the keychain can not be written."""
        return not is_writable(self.machine.root / _KEYCHAIN)

    def has(self, root: RootCertificate) -> bool:
        """Return whether our certificate is in the keychain."""
        found = self.machine.attempt(self._tool(), "find-certificate", "-a", "-p", self.place)
        return any(fingerprint(one) == root.fingerprint for one in _PEM.findall(found.stdout))

    def is_clean(self, root: RootCertificate) -> bool:
        """Return whether our certificate is not in there."""
        return not self.has(root)

    def steps(self, root: RootCertificate, *, adding: bool) -> tuple[str, ...]:
        """Return the certificate that comes or goes."""
        did = "add and trust" if adding else "no longer trust, and delete"
        return (f"{did} the certificate with SHA-256 {root.fingerprint}",)

    def add(self, root: RootCertificate) -> None:
        """Add it as a trusted root."""
        with _as_file(root) as path:
            self._run(
                *("add-trusted-cert", "-d", "-r", "trustRoot", "-p", "ssl"),
                *("-k", self.place, path),
            )

    def remove(self, root: RootCertificate) -> None:
        """Take the trust away, then the certificate, named by its own SHA-1."""
        with _as_file(root) as path:
            self.machine.attempt(
                self._tool(), "remove-trusted-cert", "-d", path, patience_s=_PATIENCE_S
            )
        der = ssl.PEM_cert_to_DER_cert(root.pem.strip())
        name = hashlib.sha1(der, usedforsecurity=False).hexdigest().upper()
        self._run("delete-certificate", "-Z", name, self.place)

    def _run(self, *words: str) -> str:
        return self.machine.run(self._tool(), *words, patience_s=_PATIENCE_S)

    def _tool(self) -> str:
        found = self.machine.tool("security")
        if found is None:
            raise StoreTroubleError(self.missing_tool)
        return found


def find_macos_stores(machine: Machine) -> tuple[MacosStore, ...]:
    """Return the system keychain where there is one."""
    there = (machine.root / _KEYCHAIN).is_file()
    return (MacosStore(machine=machine),) if there else ()


@contextmanager
def _as_file(root: RootCertificate) -> Iterator[str]:
    """Give a file of our own: the user's could be another one by the time that root reads it."""
    with tempfile.NamedTemporaryFile("w", suffix=".crt") as file:
        file.write(root.pem)
        file.flush()
        yield file.name
