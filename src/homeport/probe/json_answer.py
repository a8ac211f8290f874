"""Ask a web server for one small JSON document that says which version it is."""

from collections.abc import Callable
from dataclasses import dataclass

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError, parse_object
from homeport.probe.http_answer import read_answer, request
from homeport.probe.line import Line
from homeport.probe.notes import Notes
from homeport.probe.tls_facts import note_tls

_OK = 200
_FORBIDDEN = (401, 403)


def text_at(document: object, path: str) -> str | None:
    """Return the text or number at "version.number", None when there is none."""
    for key in path.split("."):
        if not isinstance(document, dict):
            return None
        document = document.get(key)
    return str(document) if isinstance(document, str | int | float) else None


def get_json(line: Line, notes: Notes, path: str) -> dict[str, object]:
    """Return the JSON object at `path`, and note what the answer's head tells.

    Raises: GarbledError when there is no such document.
    """
    note_tls(line, notes)
    request(line, path, accept="application/json")
    status, headers, text = read_answer(line, notes)
    if status not in (_OK, *_FORBIDDEN):
        notes.auth = None
        raise GarbledError(f"status {status}")
    if "chunked" in headers.get("transfer-encoding", "").lower():
        text = _joined(text)
    return parse_object(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A small JSON document of one product.

    `version` and `must_have` are places in it, as in "version.number"; `note` reads more.
    """

    path: str
    product: str
    version: str
    must_have: str = ""
    note: Callable[[dict[str, object], Notes], None] | None = None

    def exchange(self, line: Line, notes: Notes) -> None:
        """Ask for the document, and note product and version if it is the right one."""
        document = get_json(line, notes, self.path)
        if text_at(document, self.must_have or self.version) is None:
            notes.auth = None if notes.auth == "none" else notes.auth
            raise GarbledError("another document")
        notes.add("product", self.product)
        notes.add_version(text_at(document, self.version))
        if self.note:
            self.note(document, notes)


def json_probe(document: Document, *, real: str = "") -> Probe:
    """Return the probe that asks for `document`."""
    return Probe(
        asks=f"GET {document.path} over HTTP",
        exchange=document.exchange,
        protocols=("http",),
        alpn=("http/1.1",),
        real=real,
    )


def _joined(text: str) -> str:
    """Return chunked text in one piece, as far as it came. Source: RFC 9112, section 7.1."""
    pieces: list[str] = []
    while text:
        size, _, rest = text.partition("\r\n")
        try:
            count = int(size.partition(";")[0], 16)
        except ValueError:
            break
        if count <= 0:
            break
        pieces.append(rest[:count])
        text = rest[count:].removeprefix("\r\n")
    return "".join(pieces)
