"""Read an HTTP/1 answer: what its head and the beginning of its page tell."""

import html
import re
from collections.abc import Mapping, Sequence

from homeport.probe.cursor import GarbledError
from homeport.probe.line import MOST_BYTES, Line, NoAnswerError
from homeport.probe.notes import Notes

Headers = Mapping[str, str]

_STATUS = re.compile(r"HTTP/(\d(?:\.\d)?) (\d{3})")
_MOST_HEADERS = 100
# The head has told most already; an event stream would go on for ever.
_BODY_PATIENCE_S = 0.3
_TOLD = ("server", "x-powered-by", "via", "location", "content-type", "www-authenticate", "allow")
_TITLE = re.compile(r"<title[^>]*>([^<]{1,200})", re.IGNORECASE)
_GENERATOR = re.compile(
    r"<meta\s[^>]{0,99}name=[\"']?generator[\"']?\s[^>]{0,99}content=[\"']([^\"']{1,99})",
    re.IGNORECASE,
)
_PASSWORD_FIELD = re.compile(r"<input[^>]{1,400}type=[\"']?password", re.IGNORECASE)
_LOGIN_PATH = re.compile(
    r"^(?:https?://[^/]*)?/?(?:[\w.-]+/){0,3}(?:log-?in|sign-?in|session/new|authorize|sso)\b",
    re.IGNORECASE,
)
# Words by which servers answer plain HTTP on a port that wants TLS: nginx, Apache, Go, Node's
# undici, Jetty and Tomcat, HAProxy's and Envoy's backends.
_WANTS_TLS = re.compile(
    r"plain HTTP request was sent to HTTPS port|speaking plain HTTP to an SSL-enabled"
    r"|HTTP request to an HTTPS server|requires TLS|This combination of host and port requires TLS"
    r"|client sent an HTTP request to",
    re.IGNORECASE,
)
_MONGODB = "access MongoDB over HTTP on the native driver port"
_WANTS_CERTIFICATE = re.compile(
    r"No required SSL certificate was sent|SSL certificate (?:error|required)", re.IGNORECASE
)
_PASSWORD_SCHEMES = ("basic", "digest", "ntlm", "negotiate", "scram-sha-256")
# Answers to GET / that say nothing about whether a stranger may do the normal work.
_OPEN_STATUSES = frozenset({404, 405})
_NO_BODY = (101, 204, 304)
_UNAUTHORIZED, _REDIRECTS, _SUCCESSES = 401, range(300, 400), range(200, 300)


def request(line: Line, path: str = "/", *, method: str = "GET", accept: str = "*/*") -> None:
    """Send a request that asks for one answer and the end of the connection."""
    port = line.door.port
    host = f"localhost:{port}" if port else "localhost"
    line.send(
        f"{method} {path} HTTP/1.1\r\nHost: {host}\r\nUser-Agent: homeport\r\n"
        f"Accept: {accept}\r\nConnection: close\r\n\r\n".encode()
    )


def read_answer(line: Line, notes: Notes, *, until: bytes = b"</head>") -> tuple[int, Headers, str]:
    """Return status, headers and the body up to `until`, and note what they tell.

    Raises: GarbledError when it is no HTTP/1; NoAnswerError when the head does not come.
    """
    data = line.gather(lambda got: b"\r\n\r\n" in got or b"\n\n" in got or not may_be_http(got))
    if not may_be_http(data):
        raise GarbledError("no HTTP")
    status, headers, body = split_answer(data, notes)
    line.hurry(_BODY_PATIENCE_S)
    if status not in _NO_BODY:
        body += _more_body(line, headers, body, until)
    text = body.decode("utf-8", "replace")
    note_answer(status, headers, text, notes)
    return status, headers, text


def note_plain_answer(data: bytes, notes: Notes) -> None:
    """Note what an HTTP answer to any other question tells, as far as it has come."""
    status, headers, body = split_answer(data, notes)
    _note_head(status, headers, notes)
    _note_wants(body.decode("utf-8", "replace"), status, notes)


def note_answer(status: int, headers: Headers, text: str, notes: Notes) -> None:
    """Note what the answer to GET / tells, the kind of login included."""
    _note_head(status, headers, notes)
    for name, pattern in (("title", _TITLE), ("generator", _GENERATOR)):
        found = pattern.search(text)
        if found:
            notes.add(name, html.unescape(found[1]))
    if _PASSWORD_FIELD.search(text):
        notes.add("login-form", "yes")
    location = headers.get("location", "")
    if status in _REDIRECTS and _LOGIN_PATH.match(location):
        notes.add("login-page", location)
    notes.auth = _auth(status, headers, notes)
    _note_wants(text, status, notes)


def _note_head(status: int, headers: Headers, notes: Notes) -> None:
    notes.add("status", status)
    for name in _TOLD:
        notes.add(name, headers.get(name))
    notes.add("set-cookie", headers.get("set-cookie"))


def _note_wants(text: str, status: int, notes: Notes) -> None:
    """Note that the server only said that it wants to be talked to in another way."""
    if _MONGODB in text:
        notes.protocol, notes.auth = "mongodb", None
    elif status == 400 and _WANTS_CERTIFICATE.search(text):  # Bad Request
        notes.auth = "client-cert"
    elif status < 500 and _WANTS_TLS.search(text):  # no server error
        notes.tls, notes.auth = True, None


def _auth(status: int, headers: Headers, notes: Notes) -> str | None:
    """Return the kind of login that GET / met; "none" only says that this one page is open."""
    if status == _UNAUTHORIZED:
        scheme = headers.get("www-authenticate", "").partition(" ")[0].rstrip(",").lower()
        if scheme in _PASSWORD_SCHEMES:
            return "password"
        if scheme or "json" in headers.get("content-type", ""):
            return "token"
        return "password"
    if "login-page" in notes.facts:
        return "password"
    if "login-form" in notes.facts:
        return None
    is_open = status in _SUCCESSES or status in _REDIRECTS or status in _OPEN_STATUSES
    return "none" if is_open else None


def may_be_http(data: bytes) -> bool:
    """Return whether `data` begins like an HTTP/1 answer, as far as it has come."""
    return data.startswith(b"HTTP/") or b"HTTP/".startswith(data[:5])


def split_answer(data: bytes, notes: Notes) -> tuple[int, Headers, bytes]:
    """Return status, headers (names in small letters, cookies without values) and the rest.

    Raises: GarbledError when it is no HTTP/1.
    """
    ends = [(data.find(end), end) for end in (b"\r\n\r\n", b"\n\n") if end in data]
    at, end = min(ends, default=(len(data), b""))
    lines = data[:at].decode("latin-1").splitlines()
    found = _STATUS.match(lines[0]) if lines else None
    if found is None:
        raise GarbledError("no status line")
    notes.protocol = "http"
    notes.add("speaks", found[1])
    return int(found[2]), _headers(lines[1 : _MOST_HEADERS + 1]), data[at + len(end) :]


def _headers(lines: Sequence[str]) -> Headers:
    headers: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.partition(":")
        key = name.strip().lower()
        if not colon:
            continue
        if key == "set-cookie":  # its value may be somebody's session
            value = f"{headers.get(key, '')} {value.partition('=')[0].strip()}"
        headers[key] = value.strip() if key == "set-cookie" else headers.get(key, value.strip())
    return headers


def _more_body(line: Line, headers: Headers, body: bytes, until: bytes) -> bytes:
    """Return more of the page, until it has told its title or there is no more."""
    length = headers.get("content-length", "")
    wanted = min(int(length), MOST_BYTES) if length.isdecimal() else MOST_BYTES
    missing = wanted - len(body)
    if missing <= 0 or body.endswith(b"0\r\n\r\n"):
        return b""
    try:
        return line.gather(
            lambda got: len(got) >= missing or until in got or got.endswith(b"0\r\n\r\n")
        )
    except (NoAnswerError, GarbledError):
        return b""  # what has come must do
