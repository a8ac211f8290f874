"""Read an HTTP/1 answer out of its bytes: whether it is whole, and what its page says."""

import re

from homeport.model.exchange import HttpAnswer
from homeport.probe.cursor import GarbledError
from homeport.probe.http_answer import Headers, may_be_http, split_answer
from homeport.probe.notes import Notes

_MOST_TEXT = 16 * 1024
_NO_BODY = (101, 204, 304)
_INTERIM = range(100, 200)
_SWITCHING = 101
_CHARSET = re.compile(r"charset=[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_TEXT = re.compile(r"text/|json|xml|javascript|form-urlencoded|^$", re.IGNORECASE)
_LAST_CHUNK = b"0\r\n\r\n"


class Answer:
    """What has come so far. `is_whole` says whether more is to be waited for."""

    def __init__(self, method: str) -> None:
        self.data = b""
        self.status = 0
        self.headers: Headers = {}
        self.version = ""
        self._has_body = method != "HEAD"
        self._body_at = 0

    @property
    def has_head(self) -> bool:
        """True once status and headers are all there."""
        return self.status > 0

    @property
    def may_be_http(self) -> bool:
        """False as soon as it is surely something else."""
        return may_be_http(self.data)

    def add(self, data: bytes) -> None:
        """Take more of the answer."""
        self.data += data
        while not self.has_head and self._read_head():
            pass

    @property
    def is_whole(self) -> bool:
        """True when nothing more is to come, as far as the head says."""
        if not self.has_head:
            return False
        if not self._has_body or self.status in _NO_BODY:
            return True
        body = self.data[self._body_at :]
        if self._is_chunked():
            return body.endswith(_LAST_CHUNK)
        length = self._length()
        return length is not None and len(body) >= length

    @property
    def says_its_end(self) -> bool:
        """True when the head tells where the page ends, so that closing before is a fault."""
        return self._is_chunked() or self._length() is not None

    def http(self) -> HttpAnswer:
        """Return the answer as the rooms know it."""
        return HttpAnswer(
            status=self.status, headers=self.headers, text=self._text(), version=self.version
        )

    def _read_head(self) -> bool:
        """Read the next head; True when it was only an interim answer, and another may follow."""
        rest = self.data[self._body_at :]
        if not (b"\r\n\r\n" in rest or b"\n\n" in rest):
            return False
        notes = Notes()
        try:
            status, headers, body = split_answer(rest, notes)
        except GarbledError:
            return False
        self._body_at = len(self.data) - len(body)
        if status in _INTERIM and status != _SWITCHING:
            return True
        self.status, self.headers = status, headers
        self.version = notes.facts.get("speaks", "1.1")
        return False

    def _length(self) -> int | None:
        length = self.headers.get("content-length", "")
        return int(length[:18]) if length.isascii() and length.isdecimal() else None

    def _is_chunked(self) -> bool:
        return "chunked" in self.headers.get("transfer-encoding", "").lower()

    def _text(self) -> str:
        content = self.headers.get("content-type", "")
        is_packed = self.headers.get("content-encoding", "identity") != "identity"
        if is_packed or not self._has_body or not _TEXT.search(content):
            return ""
        body = self.data[self._body_at :]
        if self._is_chunked():
            body = unchunk(body)
        return decode(body[:_MOST_TEXT], content)


def decode(body: bytes, content_type: str) -> str:
    """Return the text of a page in the letters that its head names; UTF-8 where it names none."""
    named = _CHARSET.search(content_type)
    try:
        return body.decode(named[1] if named else "utf-8", "replace")
    except (LookupError, ValueError):
        return body.decode("utf-8", "replace")


def unchunk(body: bytes) -> bytes:
    """Return the page out of its chunks, as far as it has come. Source: RFC 9112, section 7.1."""
    page = b""
    while body:
        head, _, rest = body.partition(b"\r\n")
        digits = head.partition(b";")[0].strip()
        try:
            size = int(digits, 16)
        except ValueError:
            break
        if size <= 0:
            break
        page += rest[:size]
        body = rest[size + 2 :]
    return page
