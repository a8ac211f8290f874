"""The databases of NSS: one that all of Chromium's family share, one in each profile of Firefox.

Source: certutil(1); Chromium's crypto/nss_util.cc for where its database is.
"""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from homeport.act.trust.machine import Machine, is_writable
from homeport.act.trust.store import StoreTroubleError
from homeport.model.trust import RootCertificate, StoreKind, fingerprint

# Trusted to sign for servers, and for nothing else.
_TRUST = "C,,"
_ROW = re.compile(r"^(?P<nick>.+?)\s+(?P<trust>[a-zA-Z]*,[a-zA-Z]*,[a-zA-Z]*)\s*$", re.MULTILINE)
_PEM = re.compile(r"-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", re.DOTALL)
_DATABASE = "cert9.db"
# Made by `certutil -N`, apart from our own mark that says that we did.
_FILES = (_DATABASE, "key4.db", "pkcs11.txt")
_MARK = "made-by-homeport"
_LOCKED = "SEC_ERROR_BAD_PASSWORD"
_BY_HAND = "Import root.crt by hand: Settings, Privacy & Security, View Certificates, Authorities."
_TOOL_HINT = (
    "certutil is not there: install libnss3-tools (Debian, Ubuntu), nss-tools (Fedora), "
    "nss (Arch, brew) or mozilla-nss-tools (openSUSE)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NssStore:
    """One database. `is_new`: there is none yet, and the browser reads it once there is one."""

    machine: Machine
    folder: Path
    kind: StoreKind
    is_new: bool = False

    @property
    def what(self) -> str:
        """Return whose it is."""
        if self.kind is StoreKind.FIREFOX:
            return f"Firefox profile {self.folder.name}"
        return "Chromium, Chrome, Edge, Brave and their like"

    @property
    def place(self) -> str:
        """Return the directory of the database."""
        return str(self.folder)

    @property
    def missing_tool(self) -> str:
        """Return which package has certutil, where it is missing."""
        return "" if self.machine.tool("certutil") else _TOOL_HINT

    @property
    def needs_root(self) -> bool:
        """Return False: these are the user's own, see `require_own`."""
        return False

    def has(self, root: RootCertificate) -> bool:
        """Return whether our certificate is in there, and trusted."""
        return not self.is_new and any(trust.startswith("C") for _, trust in self._ours(root))

    def is_clean(self, root: RootCertificate) -> bool:
        """Return whether our certificate is not in there."""
        return not self._ours(root)

    def steps(self, root: RootCertificate, *, adding: bool) -> tuple[str, ...]:
        """Return the certificate that comes or goes, and the database where it has to be made."""
        if not adding:
            return tuple(f"delete the certificate {nick}" for nick, _ in self._ours(root))
        made = (f"make the database {self.folder}",) if self.is_new else ()
        return (*made, f"add the certificate {root.nickname}, trusted for servers ({_TRUST})")

    def add(self, root: RootCertificate) -> None:
        """Add it, in a database that is made where there is none."""
        self._require_own()
        if self.is_new:
            self._make()
        was_clean = self.is_clean(root)
        try:
            self._run("-A", "-t", _TRUST, "-n", root.nickname, "-a", given=root.pem)
            if not any(trust.startswith("C") for _, trust in self._ours(root)):
                raise StoreTroubleError("the certificate is not there after it was added")
        except StoreTroubleError as error:
            if was_clean:
                self._forget(root)
            self._take_back()
            if _LOCKED in error.why:
                raise StoreTroubleError("it has a primary password", _BY_HAND) from error
            raise

    def remove(self, root: RootCertificate) -> None:
        """Delete it; a database that we made and that holds nothing else goes as well."""
        self._require_own()
        for nick, _ in self._ours(root):
            self._run("-D", "-n", nick)
        if self._ours(root):
            raise StoreTroubleError("the certificate is still there after it was deleted")
        self._take_back()

    def _ours(self, root: RootCertificate) -> tuple[tuple[str, str], ...]:
        """Return nickname and trust of what is our certificate, whatever it is called."""
        if not (self.folder / _DATABASE).exists():
            return ()
        rows = [(one["nick"], one["trust"]) for one in _ROW.finditer(self._run("-L"))]
        by_name = [one for one in rows if one[0] == root.nickname]
        return tuple(one for one in by_name or rows if self._is_ours(one[0], root))

    def _is_ours(self, nick: str, root: RootCertificate) -> bool:
        found = self._attempt("-L", "-n", nick, "-a")
        bodies = _PEM.findall(found)
        return len(bodies) == 1 and fingerprint(bodies[0]) == root.fingerprint

    def _make(self) -> None:
        try:
            missing = [one for one in (self.folder, *self.folder.parents) if not one.exists()]
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._run("-N", "--empty-password")
            # What else we made, so that it can go again.
            (self.folder / _MARK).write_text("".join(f"{one}\n" for one in missing))
        except OSError as error:
            raise StoreTroubleError(f"{self.folder} cannot be made: {error.strerror}") from error

    def _forget(self, root: RootCertificate) -> None:
        """Delete what certutil left half done: the certificate is in before the trust is."""
        for nick, _ in self._ours(root):
            self._attempt("-D", "-n", nick)

    def _take_back(self) -> None:
        """Delete a database that we made, as long as nobody else has put anything into it."""
        mark = self.folder / _MARK
        try:
            made = [Path(one) for one in mark.read_text().splitlines()]
            others = {one.name for one in self.folder.iterdir()} - {*_FILES, _MARK}
            if others or _ROW.search(self._run("-L")) or self._has_keys():
                return
            for name in (*_FILES, _MARK):
                (self.folder / name).unlink(missing_ok=True)
            for folder in made:
                if folder == self.folder or folder in self.folder.parents:
                    folder.rmdir()
        except (OSError, StoreTroubleError):
            return  # not ours, or in use again

    def _has_keys(self) -> bool:
        # It fails where there is none.
        return "<" in self._attempt("-K")

    def _require_own(self) -> None:
        """Refuse a database of another user's: root would leave it files the user cannot write."""
        known = self.folder if self.folder.exists() else self.machine.home
        try:
            owner = known.stat().st_uid
        except OSError as error:
            raise StoreTroubleError(f"{known} cannot be read: {error.strerror}") from error
        if owner != os.geteuid():
            raise StoreTroubleError(
                f"{known} belongs to another user (uid {owner})", "Say it as that user, no sudo."
            )
        if not is_writable(known):
            raise StoreTroubleError(f"{known} cannot be written")

    def _run(self, *words: str, given: str = "") -> str:
        return self.machine.run(self._tool(), "-d", f"sql:{self.folder}", *words, given=given)

    def _attempt(self, *words: str) -> str:
        return self.machine.attempt(self._tool(), "-d", f"sql:{self.folder}", *words).stdout

    def _tool(self) -> str:
        found = self.machine.tool("certutil")
        if found is None:
            raise StoreTroubleError("certutil is not there", _TOOL_HINT)
        return found
