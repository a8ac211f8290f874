"""Ask a container engine for its version: Docker, Podman, and all that speak Docker's API."""

from homeport.model.address import Transport
from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.json_answer import get_json, text_at
from homeport.probe.line import Line
from homeport.probe.notes import Notes


def _exchange(line: Line, notes: Notes) -> None:
    document = get_json(line, notes, "/version")
    if text_at(document, "ApiVersion") is None:
        notes.auth = None
        raise GarbledError("another document")
    components = document.get("Components")
    names = [text_at(one, "Name") for one in components] if isinstance(components, list) else []
    notes.add("product", "Podman" if "Podman Engine" in names else "Docker")
    notes.add_version(text_at(document, "Version"))
    notes.add("speaks", text_at(document, "ApiVersion"))
    # Who may open the socket's file may do everything.
    notes.auth = "peer" if line.door.transport is Transport.UNIX else "none"


PROBE = Probe(asks="GET /version over HTTP", exchange=_exchange, protocols=("http",))
