"""Ask an OpenAI-style model server which models it has; that alone does not name the server."""

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.json_answer import get_json, text_at
from homeport.probe.line import Line
from homeport.probe.notes import Notes

_MOST_MODELS = 8


def _exchange(line: Line, notes: Notes) -> None:
    document = get_json(line, notes, "/v1/models")
    models = document.get("data")
    if not isinstance(models, list):
        raise GarbledError("another document")
    named = [text_at(one, "id") for one in models[:_MOST_MODELS]]
    notes.add("models", " ".join(one for one in named if one))
    owners = {text_at(one, "owned_by") for one in models[:_MOST_MODELS]}
    notes.add("names", " ".join(sorted(one for one in owners if one)))


PROBE = Probe(
    asks="GET /v1/models over HTTP", exchange=_exchange, protocols=("http",), alpn=("http/1.1",)
)
