"""Who trusts the local CA: the root, the stores on this machine, and what was done to each."""

import hashlib
import ssl
from dataclasses import dataclass
from enum import StrEnum

SCHEMA = 1
_SHORT = 16


class StoreKind(StrEnum):
    """A family of trust stores; `--store` takes these names."""

    SYSTEM = "system"
    CHROMIUM = "chromium"
    FIREFOX = "firefox"
    JAVA = "java"
    MACOS = "macos"


class TrustState(StrEnum):
    """How it went with one store. PLANNED: nothing was done yet, and would be."""

    PLANNED = "planned"
    ADDED = "added"
    REMOVED = "removed"
    ALREADY = "already"
    ABSENT = "absent"
    NEEDS_ROOT = "needs-root"
    NEEDS_TOOL = "needs-tool"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class RootCertificate:
    """The certificate that clients are asked to trust; `pem` holds nothing else."""

    pem: str

    @property
    def fingerprint(self) -> str:
        """Return the SHA-256 of its DER, in hex.

        Raises: ValueError when `pem` is no certificate.
        """
        return fingerprint(self.pem)

    @property
    def nickname(self) -> str:
        """Return the name under which stores list it: no other certificate has it."""
        return f"homeport-local-ca-{self.fingerprint[:_SHORT]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreOutcome:
    """What was done to one store, or would be: `steps` are exact, `hint` is for the person."""

    store: StoreKind
    what: str
    place: str
    state: TrustState
    steps: tuple[str, ...] = ()
    why: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustReport:
    """What became of all stores; `complete` means that none is left to do."""

    schema: int = SCHEMA
    ca: str | None
    fingerprint: str | None
    complete: bool
    stores: tuple[StoreOutcome, ...]
    notes: tuple[str, ...] = ()


def fingerprint(pem: str) -> str:
    """Return the SHA-256 of one certificate's DER, in hex.

    Raises: ValueError when `pem` is no certificate.
    """
    return hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem.strip())).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """One variable of the environment that makes programs trust the local CA.

    `replaces`: the file takes the place of what the program trusts otherwise, so it holds that too.
    """

    name: str
    value: str
    replaces: bool
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustEnvironment:
    """All of them, and what else there is to know."""

    schema: int = SCHEMA
    variables: tuple[Variable, ...]
    notes: tuple[str, ...] = ()
