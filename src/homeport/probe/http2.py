"""Ask GET / in HTTP/2, where the peer talks nothing else."""

from homeport.probe.cursor import GarbledError
from homeport.probe.hpack import decode_headers
from homeport.probe.http_answer import Headers, note_answer
from homeport.probe.line import Line, NoAnswerError
from homeport.probe.notes import Notes

_PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
_HEADER_BYTES = 9
_DATA, _HEADERS, _RESET, _SETTINGS, _GOAWAY, _CONTINUATION = 0, 1, 3, 4, 7, 9
_END_STREAM, _END_HEADERS, _PADDED, _PRIORITY = 0x1, 0x4, 0x8, 0x20
_MOST_FRAMES = 32
_PAGE_PATIENCE_S = 0.3
# Lengths from here on need more than the seven bits of one byte.
_LONG = 127


def ask_http2(
    line: Line, notes: Notes, *, authority: str | None = None, path: str = "/"
) -> tuple[int, Headers, str] | None:
    """Send preface, settings and a GET, and note what comes back; `authority` is the Host.

    Returns status, headers and the beginning of the page, None when it answered without a status.
    Source: RFC 9113.
    """
    headers = {
        ":method": "GET",
        ":scheme": "https" if line.secure else "http",
        ":authority": authority or f"localhost:{line.door.port}",
        ":path": path,
        "user-agent": "homeport",
    }
    block = b"".join(_literal(name, value) for name, value in headers.items())
    line.send(
        _PREFACE
        + _frame(_SETTINGS, 0, 0, b"")
        + _frame(_HEADERS, _END_STREAM | _END_HEADERS, 1, block)
    )
    return _read(line, notes)


def _read(line: Line, notes: Notes) -> tuple[int, Headers, str] | None:
    block = b""
    for _ in range(_MOST_FRAMES):
        kind, flags, body = _next_frame(line)
        if kind == _SETTINGS and not flags & 1:
            notes.protocol = "http"
            notes.add("speaks", "2")
        elif kind in (_HEADERS, _CONTINUATION):
            block += _block(kind, flags, body)
            if flags & _END_HEADERS:
                return _note_head(line, block, notes, is_over=bool(flags & _END_STREAM))
        elif kind in (_RESET, _GOAWAY):
            code = body[:4] if kind == _RESET else body[4:8]
            notes.add("error", f"HTTP/2 error {int.from_bytes(code, 'big')}")
            return None
    return None


def _note_head(
    line: Line, block: bytes, notes: Notes, *, is_over: bool
) -> tuple[int, Headers, str]:
    headers = decode_headers(block)
    status = headers.get(":status", "")
    if not status.isdecimal():
        raise GarbledError("no status")
    if _is_grpc(status, headers):
        notes.protocol = "grpc"
        notes.add("content-type", headers.get("content-type"))
        return int(status[:3]), headers, ""
    if "set-cookie" in headers:
        headers["set-cookie"] = headers["set-cookie"].partition("=")[0]
    page = (b"" if is_over else _page(line)).decode("utf-8", "replace")
    note_answer(int(status[:3]), headers, page, notes)
    return int(status[:3]), headers, page


def _is_grpc(status: str, headers: dict[str, str]) -> bool:
    """Return whether only a gRPC server answers so.

    It says 415 to whatever is not gRPC. Source: gRPC's doc/PROTOCOL-HTTP2.md, "Requests".
    """
    content = headers.get("content-type", "")
    return content.startswith("application/grpc") or "grpc-status" in headers or status == "415"


def _page(line: Line) -> bytes:
    line.hurry(_PAGE_PATIENCE_S)
    page = b""
    try:
        for _ in range(_MOST_FRAMES):
            kind, flags, body = _next_frame(line)
            if kind == _DATA:
                page += body
            if kind in (_RESET, _GOAWAY) or (kind == _DATA and flags & _END_STREAM):
                break
    except (NoAnswerError, GarbledError):
        return page
    return page


def _next_frame(line: Line) -> tuple[int, int, bytes]:
    header = line.exactly(_HEADER_BYTES)
    length, kind, flags = int.from_bytes(header[:3], "big"), header[3], header[4]
    if kind > 0x20 or length > 0x4000:  # no frame type; the size we agreed to
        raise GarbledError("no HTTP/2")
    return kind, flags, line.exactly(length)


def _block(kind: int, flags: int, body: bytes) -> bytes:
    """Return the header block of a frame, without padding and priority."""
    if kind != _HEADERS:
        return body
    padding = 0
    if flags & _PADDED:
        padding, body = body[0] if body else 0, body[1:]
    if flags & _PRIORITY:
        body = body[5:]
    return body[: len(body) - padding]


def _frame(kind: int, flags: int, stream: int, body: bytes) -> bytes:
    return len(body).to_bytes(3, "big") + bytes((kind, flags)) + stream.to_bytes(4, "big") + body


def _literal(name: str, value: str) -> bytes:
    """Return a header that nobody is to keep. Source: RFC 7541, section 6.2.2."""
    return b"\0" + _text(name) + _text(value)


def _text(text: str) -> bytes:
    """Return a text as it is, after its length. Source: RFC 7541, sections 5.1 and 5.2."""
    data = text.encode()
    if len(data) < _LONG:
        return bytes((len(data),)) + data
    length, rest = bytes((_LONG,)), len(data) - _LONG
    while rest > _LONG:
        length, rest = length + bytes((rest & _LONG | _LONG + 1,)), rest >> 7
    return length + bytes((rest,)) + data
