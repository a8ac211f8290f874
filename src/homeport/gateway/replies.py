"""What the door answers by itself: to programs as JSON, to browsers as a page that tries again."""

from pathlib import Path

from homeport.gateway.strangers import ONE_HOST
from homeport.gateway.typed import Json, set_header

_NOT_ANSWERING = "Nothing answers there at the moment."
_FOREIGN_PAGE = (
    "A web page of another origin may not use this app. "
    "To let it in, add its origin to the route of the app."
)
_BAD_HOST = "A request must have one Host header, with a name or an address and maybe a port."
# It looks as home's own pages for such names do, which may not be asked: home may be down as well.
_PAGE = (Path(__file__).parent / "waiting.html").read_text(encoding="utf-8")
# A page that home sent asks from time to time whether the app is up: this says not yet.
_WAITING = set_header("x-homeport-door", "waiting")
_PLAIN = "text/plain; charset=utf-8"
# No connection came about (UF), it broke (UC), or the cluster has no host or is not there yet.
_NO_ANSWER = {"response_flag_filter": {"flags": ["UF", "UC", "UH", "NC"]}}


def to_replies() -> Json:
    """Return how Envoy words its own answers; the first that fits counts."""
    as_json, as_page = _accepts("json"), _accepts("text/html")
    return {
        "mappers": [
            _waiting(_json((as_json, _NO_ANSWER), "not-answering", _NOT_ANSWERING)),
            _waiting(_text((as_page, _NO_ANSWER), _PAGE, "text/html; charset=utf-8")),
            _waiting(_text((_NO_ANSWER,), _NOT_ANSWERING + "\n", _PLAIN)),
            _json((as_json, _status(508)), "loop"),
            _json((as_json, _status(421)), "foreign-host"),
            _text((_bad_host(), _status(403)), _BAD_HOST + "\n", _PLAIN) | {"status_code": 400},
            _json((as_json, _status(403)), "foreign-origin", _FOREIGN_PAGE),
            _json((as_json,), "gateway"),
            _text((_status(403),), _FOREIGN_PAGE + "\n", _PLAIN),
        ]
    }


def _json(when: tuple[Json, ...], code: str, what: str = "%LOCAL_REPLY_BODY%") -> Json:
    """Return the mapper to the same body that home's errors have."""
    body = {"error": {"code": code, "what": what, "hint": "homeport doctor says more"}}
    return _mapper(when, {"json_format": body})


def _text(when: tuple[Json, ...], text: str, kind: str) -> Json:
    # A per cent sign begins a command of Envoy's.
    source = {"inline_string": text.replace("%", "%%")}
    return _mapper(when, {"text_format_source": source, "content_type": kind})


def _mapper(when: tuple[Json, ...], body: Json) -> Json:
    return {
        "filter": {"and_filter": {"filters": list(when)}} if when[1:] else when[0],
        "body_format_override": body,
        "headers_to_add": [set_header("cache-control", "no-store")],
    }


def _waiting(mapper: Json) -> Json:
    return mapper | {"headers_to_add": [*mapper["headers_to_add"], _WAITING]}


def _accepts(kind: str) -> Json:
    match = {"name": "accept", "string_match": {"contains": kind}}
    return {"header_filter": {"header": match}}


def _bad_host() -> Json:
    match = {"safe_regex": {"regex": ONE_HOST}}
    header = {"name": ":authority", "string_match": match, "invert_match": True}
    return {"header_filter": {"header": header}}


def _status(code: int) -> Json:
    # The key lets a running Envoy override the number; nothing sets it.
    value = {"default_value": code, "runtime_key": f"homeport.status_{code}"}
    return {"status_code_filter": {"comparison": {"op": "EQ", "value": value}}}
