"""Read system errors in any language: which error, at what act, with which address."""

import re

from homeport.diagnose.start_text.address import Address, address_in
from homeport.diagnose.start_text.errno_words import WORDS
from homeport.diagnose.start_text.lines import Line
from homeport.diagnose.start_text.rule import Hit, is_mild

_FIRST_FREE_PORT = 1_024
# The numbers of Linux, macOS and Windows, in the forms that Python, Ruby, Rust, Erlang, nginx and
# Apache print. Bare numbers ("error 13") mean too many other things.
_NUMBERS = {
    "EADDRINUSE": "98|48|10048",
    "EACCES": "13|10013",
    "EADDRNOTAVAIL": "99|49|10049",
    "ECONNREFUSED": "111|61|10061",
    "ENOSPC": "28",
    "EMFILE": "24",
    "ENOENT": "2",
    "EAFNOSUPPORT": "97|47|10047",
    "ETIMEDOUT": "110|60|10060",
    "EPERM": "1",
}
_NUMBERED = {
    name: re.compile(
        rf"(?:\berrno:? |\[errno |\bos error |\bos \{{ code: )(?:{digits})\b"
        rf"|\((?:{digits})(?:: |\)(?=[a-z]))",
        re.IGNORECASE,
    )
    for name, digits in _NUMBERS.items()
}
_NUMBER_HINTS = ("errno", "os error", "os { code", "(")
_NAMES = {
    "ENOTFOUND": re.compile(r"\b(?:ENOTFOUND|EAI_AGAIN|EAI_NONAME|nxdomain)\b", re.IGNORECASE),
    "EADDRINUSE": re.compile(r"\b(?:WSA)?E?ADDR_?INUSE\b", re.IGNORECASE),
    "EADDRNOTAVAIL": re.compile(r"\b(?:E?ADDRNOTAVAIL|AddrNotAvailable)\b", re.IGNORECASE),
    "EAFNOSUPPORT": re.compile(r"\bEAFNOSUPPORT\b", re.IGNORECASE),
    "EACCES": re.compile(r"\beacces\b|\bkind: PermissionDenied\b", re.IGNORECASE),
    "EPERM": re.compile(r"\beperm\b", re.IGNORECASE),
    "ECONNREFUSED": re.compile(r"\beconnrefused\b", re.IGNORECASE),
    "ENOSPC": re.compile(r"\benospc\b", re.IGNORECASE),
    "EMFILE": re.compile(r"\b(?:emfile|enfile)\b", re.IGNORECASE),
    "ENOENT": re.compile(r"\benoent\b", re.IGNORECASE),
    "ETIMEDOUT": re.compile(r"\betimedout\b", re.IGNORECASE),
}
_NAME_HINT = re.compile(
    r"addr|eaf|eacc|eai|permissiondenied|eperm|econn|enospc|[em]n?file|eno|etimed|nxdomain",
    re.IGNORECASE,
)
_BIND = re.compile(
    r"\bbind(?:ing|s|Exception|\(\))?\b|\bbound\b|\blisten(?:ing|er|s|\("
    r"\)|_on)?\b|\blistening socket\b|\bserve\b"
    r"|\bmake_sock\b|\bserver socket\b|\bsocket address\b|socketserver|\bsocket\(\)|server_bind"
    r"|\b(?:create|start|open)\w* (?:\w+ ){0,4}(?:server|socket|listener|port)\b"
    r"|\bEADDRINUSE\b",
    re.IGNORECASE,
)
_CONNECT = re.compile(
    r"\bconnect(?:ing|\(\)|ion to)?\b|\bdial(?:ing)?\b|\bgetaddrinfo\b", re.IGNORECASE
)
_UPSTREAM = re.compile(
    r"\bupstream\b|\bproxy(?:ing)? (?:error|request)|\bproxy error\b|AH0"
    r"095[37]|\bbackend\b|\bBad Gateway\b",
    re.IGNORECASE,
)
_WINDOWS = re.compile(r"forbidden by its access permissions|10013", re.IGNORECASE)
_NAME_ASKED = re.compile(
    r"(?:ENOTFOUND|EAI_AGAIN|EAI_NONAME|resolve(?: host)?:?|lookup|host "
    r"name|hostname|host|address:|for)[ :]{1,2}['\"]?(?P<name>[\w-]+(?:"
    r"\.[\w-]+){0,8})",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"['\"(](?P<name>[\w-]+(?:\.[\w-]+){0,8})['\":)]")
_PLAIN = {"ENOTFOUND": "name-not-resolved", "ENOSPC": "disk-full", "EMFILE": "fd-limit"}
_WHILE_SERVING = frozenset(
    (
        "upstream-down",
        "fd-limit",
        "selinux-denied",
        "unix-socket-permission",
        "ephemeral-exhausted",
    )
)
_WATCHES = re.compile(r"\b(?:file watchers|watch(?:es|er)?\b|inotify)", re.IGNORECASE)


class Phrases:
    """Knows which error words stand in a text at all, so that each line is searched for few."""

    def __init__(self, text: str) -> None:
        lower = text.lower()
        self._words = tuple(
            (name, word) for name, words in WORDS.items() for word in words if word in lower
        )

    def error_in(self, text: str) -> str | None:
        """Return the name of the first system error in `text`."""
        lower = text.lower()
        for name, word in self._words:
            if word in lower:
                return name
        if _NAME_HINT.search(text):
            for name, pattern in _NAMES.items():
                if pattern.search(text):
                    return name
        if any(hint in lower for hint in _NUMBER_HINTS):
            for name, pattern in _NUMBERED.items():
                if pattern.search(text):
                    return name
        return None


def read_socket_error(line: Line, index: int, error: str, *, frames: str = "") -> Hit | None:
    """Return what the system error `error` in `line` means; None where it means nothing here.

    `frames` is the code that was running when the line is the end of a traceback.
    """
    address = address_in(line.text)
    code = _code(line.text + frames, error, address)
    if code is None:
        return None
    subject = _subject(line.text, error, address)
    if code == "name-not-resolved" and subject and subject.lower() == "localhost":
        code = "hosts-missing-localhost"
    return Hit(
        code=code,
        line=line,
        index=index,
        subject=subject,
        fix=_fix(code, address),
        port=address.port,
        is_serving=not frames and _is_serving(code, line.text),
        is_mild=is_mild(line),
    )


def _code(text: str, error: str, address: Address) -> str | None:
    if error in _PLAIN:
        return _PLAIN[error] if not _WATCHES.search(text) else None
    if error in ("ECONNREFUSED", "ETIMEDOUT", "ENOENT"):
        return "upstream-down" if _UPSTREAM.search(text) and _CONNECT.search(text) else None
    is_connect = bool(_CONNECT.search(text)) and not _BIND.search(text)
    if error == "EADDRINUSE":
        if address.path:
            return "stale-unix-socket"
        return "ephemeral-exhausted" if is_connect else "port-in-use"
    if error == "EAFNOSUPPORT":
        return "ipv6-disabled" if address.is_v6 or address.host is None else None
    if error == "EADDRNOTAVAIL":
        return _not_available(address, is_connect=is_connect)
    return _not_permitted(text, error, address, is_connect=is_connect)


def _is_serving(code: str, text: str) -> bool:
    if code == "fd-limit":
        return "accept" in text.lower()
    return code in _WHILE_SERVING and not _BIND.search(text)


def _not_available(address: Address, *, is_connect: bool) -> str:
    if address.is_v6 and address.host in ("::1", "::"):
        return "ipv6-disabled"
    return "ephemeral-exhausted" if is_connect else "address-not-available"


def _not_permitted(text: str, error: str, address: Address, *, is_connect: bool) -> str | None:
    """Return who forbade it: binding needs privilege, connecting a security module's leave."""
    if address.path and (is_connect or _BIND.search(text)):
        return "unix-socket-permission"
    if is_connect:
        return "selinux-denied" if _UPSTREAM.search(text) else None
    if not _BIND.search(text):
        return None
    if address.port is not None and address.port >= _FIRST_FREE_PORT:
        is_linux = "AH00072" in text or error == "EPERM"
        return "selinux-denied" if is_linux else "port-excluded-by-os"
    return "port-excluded-by-os" if _WINDOWS.search(text) else "privileged-port"


def _subject(text: str, error: str, address: Address) -> str | None:
    if error == "ENOTFOUND":
        found = _NAME_ASKED.search(text) or _NAME_BEFORE.search(text)
        return found["name"] if found else address.host
    return str(address) or None


def _fix(code: str, address: Address) -> str | None:
    if code == "port-in-use" and address.port:
        return f"homeport free {address.port}"
    if code == "hosts-missing-localhost":
        return "Put the line `127.0.0.1 localhost` into /etc/hosts"
    return None
