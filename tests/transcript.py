"""The noun in which tests tell what a server says to a probe."""

from dataclasses import dataclass

from homeport.model.address import Transport


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """The bytes of a server in answer to `probe`, and what they tell.

    `echo` copies bytes of the question into the answer: (from, to, how many).
    """

    probe: str
    data: bytes
    protocol: str
    auth: str | None = None
    tls: bool | None = None
    facts: tuple[tuple[str, str], ...] = ()
    transport: Transport = Transport.TCP
    echo: tuple[int, int, int] = (0, 0, 0)
