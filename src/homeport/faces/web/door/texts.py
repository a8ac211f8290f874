"""The answer for programs: JSON, the trailers of gRPC, and a line or three for a terminal."""

from urllib.parse import quote

from homeport.faces.web.door.asking import Address
from homeport.faces.web.door.words import Said
from homeport.kit.wire import to_json, to_plain
from homeport.model.finding import Diagnosis

# What gRPC lets stand in a message unescaped: printable ASCII without the per cent sign.
# Source: gRPC over HTTP2, "Status-Message".
_IN_GRPC_MESSAGE = "".join(chr(one) for one in range(0x20, 0x7F) if chr(one) != "%")


def to_json_text(said: Said, diagnosis: Diagnosis | None) -> bytes:
    """Return the one shape of errors, with the doctor's causes as far as they are known."""
    error = {"code": said.code, "what": _sentences(said), "hint": said.hint}
    body: dict[str, object] = {"error": error}
    if diagnosis is not None:
        body["causes"] = [to_plain(one) for one in diagnosis.causes]
    return to_json(body)


def to_plain_text(said: Said, address: Address) -> str:
    """Return what curl prints: who, what, and what to do about it."""
    who = f"{address.host}: " if said.name is not None else ""
    first = f"{who}{said.what}"
    rest = (said.why, said.hint)
    return "".join(f"{_one_line(one)}\n" for one in (first, *rest) if one)


def grpc_headers(said: Said) -> tuple[tuple[bytes, bytes], ...]:
    """Return the status of a call that ended before it began (Trailers-Only)."""
    message = quote(_sentences(said), safe=_IN_GRPC_MESSAGE)
    return (
        (b"grpc-status", str(said.grpc_status).encode()),
        (b"grpc-message", message.encode("ascii")),
    )


def _sentences(said: Said) -> str:
    return f"{said.what} {said.why}".strip()


def _one_line(text: str) -> str:
    """Return `text` without what would move a terminal's cursor."""
    return "".join(one if one.isprintable() else "?" for one in text)
