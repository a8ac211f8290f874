"""The local CA: made on first need, it signs certificates for names below localhost on demand."""

import getpass
import platform
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import Lock

from homeport.errors import ConfigError
from homeport.guard import ca_files
from homeport.guard.ca_bundle import join_pem
from homeport.guard.ca_certificates import (
    LEAF_LIFE,
    Authority,
    key_to_pem,
    make_authority,
    make_leaf,
    to_pem,
)
from homeport.guard.leaf_names import LeafName, to_leaf_name
from homeport.kit.clock import SYSTEM_CLOCK, Clock

# 1,000 apps with a few names each; a leaf takes 2 KiB. Whoever asks for more gets a new one.
_MOST_LEAVES = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A certificate for one name: `chain_pem` is leaf and issuer, `expires_at` is UTC."""

    name: str
    chain_pem: str
    key_pem: str = field(repr=False)
    renew_at: datetime
    expires_at: datetime


@dataclass(slots=True, kw_only=True)
class LocalCa:
    """A CA that was opened; may be used from several threads."""

    folder: Path
    root_path: Path
    authority: Authority = field(repr=False)
    clock: Clock = SYSTEM_CLOCK
    _leaves: OrderedDict[LeafName, Leaf] = field(default_factory=OrderedDict, repr=False)
    _lock: Lock = field(default_factory=Lock, repr=False)

    @property
    def root_pem(self) -> str:
        """Return what clients have to trust."""
        return to_pem(self.authority.root)

    def mint(self, name: str) -> Leaf:
        """Return a leaf for exactly `name`: a host name below localhost, or a loopback address.

        The same one until a third of its life is left, as long as it is remembered.

        Raises: NotAllowedError for any other name; ConfigError when the CA has expired.
        Cost: 0.3 ms, some microseconds when it is remembered.
        """
        wanted = to_leaf_name(name)
        now = self.clock.now()
        with self._lock:
            known = self._leaves.get(wanted)
            # A clock that was set back makes certificates of the future.
            if known is not None and known.expires_at - LEAF_LIFE <= now < known.renew_at:
                self._leaves.move_to_end(wanted)
                return known
        leaf = self._make(wanted, now)
        with self._lock:
            self._leaves[wanted] = leaf
            self._leaves.move_to_end(wanted)
            while len(self._leaves) > _MOST_LEAVES:
                self._leaves.popitem(last=False)
        return leaf

    def bundle(self, others: Iterable[str] = ()) -> str:
        """Return our root and the certificates in the PEM texts `others`, each once.

        SSL_CERT_FILE and its like replace the system's certificates, so `others` are those.
        """
        return join_pem((self.root_pem, *others))

    def _make(self, name: LeafName, now: datetime) -> Leaf:
        _require_valid(self.authority, self.folder, now)
        certificate, key = make_leaf(self.authority, name, now)
        expires_at = certificate.not_valid_after_utc
        return Leaf(
            name=str(name),
            chain_pem=to_pem(certificate, self.authority.issuer),
            key_pem=key_to_pem(key),
            renew_at=now + (expires_at - now) * 2 / 3,
            expires_at=expires_at,
        )


def open_ca(folder: Path, *, clock: Clock = SYSTEM_CLOCK) -> LocalCa:
    """Return the CA in `folder`, made where there is none; two processes at once make one.

    Raises: ConfigError when its file is broken, expired or readable by others (nothing is
    overwritten), NotAllowedError when the folder is somebody else's or takes no file.
    """
    ca_files.make_folder(folder)
    authority = ca_files.read_authority(folder)
    if authority is None:
        ca_files.keep_authority(folder, make_authority(_whose(), clock.now()))
        authority = ca_files.read_authority(folder)
    if authority is None:
        raise ca_files.broken(folder / ca_files.CA_FILE, "vanished while it was read")
    _require_valid(authority, folder, clock.now())
    root_path = ca_files.keep_root(folder, authority.root)
    return LocalCa(folder=folder, root_path=root_path, authority=authority, clock=clock)


def _require_valid(authority: Authority, folder: Path, now: datetime) -> None:
    path = folder / ca_files.CA_FILE
    ends = min(authority.root.not_valid_after_utc, authority.issuer.not_valid_after_utc)
    if now >= ends:
        raise ca_files.broken(path, f"expired on {ends:%Y-%m-%d}")
    begins = max(authority.root.not_valid_before_utc, authority.issuer.not_valid_before_utc)
    if now < begins:
        raise ConfigError(
            f"{path} is valid from {begins:%Y-%m-%d} on, and this clock says {now:%Y-%m-%d}",
            hint="Set the clock of this machine right.",
        )


def _whose() -> str:
    """Return user and machine as they stand in the root's name, ASCII as old lists want it."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = "user"
    text = f"{user}@{platform.node() or 'localhost'}"
    return text.encode("ascii", "replace").decode()
