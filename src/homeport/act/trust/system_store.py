"""The system's own store: one file among the local anchors, and the program that takes it in.

Source: update-ca-certificates(8) of Debian, Alpine and openSUSE; update-ca-trust(8) of Fedora and
Arch; trust(1) of p11-kit.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from homeport.act.trust.machine import Machine, is_writable
from homeport.act.trust.store import StoreTroubleError
from homeport.model.trust import RootCertificate, StoreKind, fingerprint

# With the Java hook of Debian it is a matter of ten seconds on a busy machine.
_PATIENCE_S = 120.0
_MOST_BYTES = 64 << 10
_MOST_BUNDLE_BYTES = 16 << 20
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_BEGIN, _END = "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How one family of systems does it: `update` are programs, the first that is there is taken.

    `bundles` are the files that the program makes; clients read those. In `links` it makes symbolic
    links to the anchors, and leaves them there when the anchor has gone (Debian without --fresh,
    which would unlink those of everybody for a while).
    """

    family: str
    anchors: str
    update: tuple[tuple[str, ...], ...]
    bundles: tuple[str, ...]
    package: str
    links: str = ""


# The order matters: Fedora has no /usr/local/share/ca-certificates, Arch and openSUSE may have.
LAYOUTS = (
    Layout(
        family="Fedora, RHEL and their like",
        anchors="etc/pki/ca-trust/source/anchors",
        update=(("update-ca-trust", "extract"),),
        bundles=("etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",),
        package="ca-certificates",
    ),
    Layout(
        family="Arch and its like",
        anchors="etc/ca-certificates/trust-source/anchors",
        update=(("update-ca-trust",), ("trust", "extract-compat")),
        bundles=("etc/ca-certificates/extracted/tls-ca-bundle.pem",),
        package="ca-certificates-utils",
    ),
    Layout(
        family="openSUSE",
        anchors="etc/pki/trust/anchors",
        update=(("update-ca-certificates",),),
        bundles=("var/lib/ca-certificates/ca-bundle.pem",),
        package="ca-certificates",
    ),
    Layout(
        family="Debian, Ubuntu, Alpine and their like",
        anchors="usr/local/share/ca-certificates",
        update=(("update-ca-certificates",),),
        bundles=("etc/ssl/certs/ca-certificates.crt",),
        package="ca-certificates",
        links="etc/ssl/certs",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemStore:
    """The store of the system below the machine's root."""

    layout: Layout
    machine: Machine
    kind: StoreKind = StoreKind.SYSTEM

    @property
    def what(self) -> str:
        """Return who looks there."""
        return f"system store ({self.layout.family}): curl, wget, git, Python's ssl, Go, .NET"

    @property
    def _folder(self) -> Path:
        return self.machine.root / self.layout.anchors

    @property
    def place(self) -> str:
        """Return the directory of the local anchors."""
        return str(self._folder)

    @property
    def missing_tool(self) -> str:
        """Return the package to install where the program is missing."""
        if self._update():
            return ""
        return f"{self.layout.update[0][0]} is not there: install {self.layout.package}"

    @property
    def needs_root(self) -> bool:
        """Return whether the directory can not be written."""
        return not is_writable(self._folder)

    def has(self, root: RootCertificate) -> bool:
        """Return whether it is an anchor and clients see it."""
        return bool(self._ours(root)) and self._is_taken_in(root, usually=True)

    def is_clean(self, root: RootCertificate) -> bool:
        """Return whether it is no anchor, and clients do not see it either."""
        ours = self._ours(root)
        left = ours or self._links(root, ours)
        return not left and not self._is_taken_in(root, usually=False)

    def steps(self, root: RootCertificate, *, adding: bool) -> tuple[str, ...]:
        """Return the file that comes or goes, and the program that is run."""
        run = f"run {' '.join(self._update() or self.layout.update[0])}"
        if adding:
            return f"write {self._file(root)}", run
        ours = self._ours(root)
        return (*(f"delete {one}" for one in (*ours, *self._links(root, ours))), run)

    def add(self, root: RootCertificate) -> None:
        """Write the anchor and have it taken in; the anchor goes again when that fails."""
        path = self._file(root)
        made = not self._ours(root)
        try:
            if made:
                _write(path, root.pem)
            self.machine.run(*self._update(), patience_s=_PATIENCE_S)
        except OSError as error:
            raise StoreTroubleError(f"{path} cannot be written: {error.strerror}") from error
        except StoreTroubleError:
            if made:
                path.unlink(missing_ok=True)
            raise
        if not self._is_taken_in(root, usually=True):
            raise StoreTroubleError(f"{self._update()[0]} did not take {path} in")

    def remove(self, root: RootCertificate) -> None:
        """Delete the anchor, under whatever name it lies there, and have that taken in."""
        ours = self._ours(root)
        for path in (*ours, *self._links(root, ours)):
            try:
                path.unlink()
            except OSError as error:
                raise StoreTroubleError(f"{path} cannot be deleted: {error.strerror}") from error
        self.machine.run(*self._update(), patience_s=_PATIENCE_S)
        if self._is_taken_in(root, usually=False):
            raise StoreTroubleError(
                "the system still trusts it, from elsewhere than its local anchors",
                hint=f"Look for {root.nickname} or fingerprint {root.fingerprint}.",
            )

    def _file(self, root: RootCertificate) -> Path:
        return self._folder / f"{root.nickname}.crt"

    def _ours(self, root: RootCertificate) -> tuple[Path, ...]:
        """Return the anchors that hold our certificate and nothing else."""
        try:
            found = sorted(one for one in self._folder.iterdir() if one.suffix in (".crt", ".pem"))
        except OSError as error:
            raise StoreTroubleError(f"{self._folder} cannot be read: {error.strerror}") from error
        return tuple(one for one in found if _holds_only(one, root))

    def _links(self, root: RootCertificate, ours: tuple[Path, ...]) -> tuple[Path, ...]:
        """Return the links to our anchors, and those (named by a hash) to the links."""
        if not self.layout.links:
            return ()
        links = _read_links(self.machine.root / self.layout.links)
        anchors = {str(one) for one in (*ours, self._file(root))}
        first = {path for path, target in links.items() if target in anchors}
        names = {one.name for one in first}
        second = {path for path, target in links.items() if target in names}
        return tuple(sorted(first | second))

    def _is_taken_in(self, root: RootCertificate, *, usually: bool) -> bool:
        """Return whether clients see it; `usually` where no bundle can be read."""
        wanted = "".join(root.pem.split())
        for name in self.layout.bundles:
            text = _read(self.machine.root / name, _MOST_BUNDLE_BYTES)
            if text:
                return wanted in "".join(text.split())
        return usually

    def _update(self) -> tuple[str, ...]:
        for name, *words in self.layout.update:
            found = self.machine.tool(name)
            if found:
                return found, *words
        return ()


def find_system_stores(machine: Machine) -> tuple[SystemStore, ...]:
    """Return the store of this system, none where it is of a kind that we do not know."""
    for layout in LAYOUTS:
        if (machine.root / layout.anchors).is_dir():
            return (SystemStore(layout=layout, machine=machine),)
    return ()


def _read_links(folder: Path) -> dict[Path, str]:
    try:
        return {one: str(one.readlink()) for one in folder.iterdir() if one.is_symlink()}
    except OSError:
        return {}


def _holds_only(path: Path, root: RootCertificate) -> bool:
    text = _read(path, _MOST_BYTES)
    if text.count(_BEGIN) != 1:
        return False
    body = text[text.index(_BEGIN) : text.rfind(_END) + len(_END)]
    try:
        return fingerprint(body) == root.fingerprint
    except ValueError:
        return False


def _read(path: Path, most_bytes: int) -> str:
    try:
        if not path.is_file():
            return ""
        with path.open("rb") as file:
            return file.read(most_bytes).decode("ascii", "replace")
    except OSError:
        return ""


def _write(path: Path, text: str) -> None:
    with os.fdopen(os.open(path, _WRITE, 0o644), "w", encoding="ascii") as file:
        os.fchmod(file.fileno(), 0o644)
        file.write(text)
