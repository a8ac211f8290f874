"""Find the address and the port that a line speaks of."""

import re
from dataclasses import dataclass

_MOST_PORT = 65_535
_HOST = (
    r"\[(?P<v6>[0-9a-fA-F:.]{2,45}(?:%\w{1,15})?)\]"
    r"|(?P<v4>\d{1,3}(?:\.\d{1,3}){3})"
    r"|(?P<any>\*|::1|::|localhost)"
)
# As URLs do, as Node does (":::80"), as Python prints a tuple, in words ("0.0.0.0 port 80").
_BOTH = re.compile(
    rf"(?<![\w.:])'?(?:{_HOST})'?(?::|, ?(?:port=?)? ?|\"?,? (?:on )?port"
    rf"[ =:]{{1,2}})(?P<port>\d{{1,5}})(?!\d|\.\d)"
)
_BARE = re.compile(
    r"(?:\b(?:listen|tcp|tcp4|tcp6|bind|address)\b:? |[\s(]):(?P<port>\d{2,5})(?!\d|:\d|\.\d)"
)
_PORT = re.compile(
    r"\bports?(?: (?:number|is|was))?[ :=#]{1,3}['\"`(]?(?P<port>\d{1,5})(?!\d|\.\d)", re.IGNORECASE
)
_HOST_ALONE = re.compile(rf"(?<![\w.:])(?:{_HOST})(?![\w:])")
_UNIX = re.compile(
    r"(?:unix:(?://)?|['\"` ]|^)(?P<path>[@/.]?[\w./@-]{0,200}(?:\.sock"
    r"(?:et)?\b[\w.]{0,20}|\.s\.PGSQL\.\d+))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """What a line says about an address; a part that it does not say is None."""

    host: str | None = None
    port: int | None = None
    path: str | None = None

    @property
    def is_v6(self) -> bool:
        """Whether it is an IPv6 address."""
        return self.host is not None and ":" in self.host

    def __str__(self) -> str:
        if self.path:
            return self.path
        shown = f"[{self.host}]" if self.is_v6 else (self.host or "")
        return shown if self.port is None else f"{shown}:{self.port}"


def address_in(text: str) -> Address:
    """Return the first address in `text`; a unix socket's path wins."""
    path = _UNIX.search(text)
    if path:
        return Address(path=path["path"])
    found = _BOTH.search(text)
    if found:
        host = found["v6"] or found["v4"] or found["any"]
        return Address(host=host, port=_valid(found["port"]))
    host_alone = _HOST_ALONE.search(text)
    bare = _PORT.search(text) or _BARE.search(text)
    return Address(
        host=host_alone[0].strip("[]") if host_alone else None,
        port=_valid(bare["port"]) if bare else None,
    )


def port_in(text: str) -> int | None:
    """Return the port that `text` names, None without one."""
    return address_in(text).port


def _valid(digits: str) -> int | None:
    port = int(digits)
    return port if 0 < port <= _MOST_PORT else None
