"""What a listener is: the conclusion that `ls` and `why` show."""

from dataclasses import dataclass
from enum import IntEnum


class Asking(IntEnum):
    """How far to go to learn what a service is."""

    NOTHING = 0
    ORDINARY = 1
    PATIENT = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a probe sent and what came back, decoded to facts; never raw bodies.

    `asked` is what was sent, in a person's words ("GET / over plain HTTP"). `answered` is False
    when nothing came before the deadline. `protocol`, `tls`, `auth` as in Identity. `facts` hold
    what the probe read out: "server", "x-powered-by", "banner", "version", "product", "status",
    "alpn"...
    """

    probe: str
    asked: str
    answered: bool
    protocol: str | None = None
    tls: bool | None = None
    auth: str | None = None
    facts: tuple[tuple[str, str], ...] = ()

    def fact(self, name: str) -> str | None:
        """Return the fact called `name`, None when the reply did not tell."""
        return next((value for key, value in self.facts if key == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Product, version, framework, protocol, TLS and auth of one listener, with the evidence.

    Unknown is None, never a guess. `confidence` is between 0 and 1 and speaks of the product.
    `auth` is "none" or the kind: "password", "token", "client-cert", "key", "peer".
    `fingerprint` names the file that said so, `kind` what such a product is for ("database",
    "dev-server", "runtime"...).
    """

    product: str | None = None
    version: str | None = None
    framework: str | None = None
    framework_version: str | None = None
    protocol: str | None = None
    tls: bool | None = None
    auth: str | None = None
    confidence: float | None = None
    evidence: tuple[str, ...] = ()
    fingerprint: str | None = None
    kind: str | None = None


UNKNOWN = Identity()
