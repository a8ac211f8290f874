"""Ask the doctor's rooms about real servers of this process, as the tests of home/doctor do."""

from homeport.home.doctor.asked import Asked, Symptom, to_question
from homeport.home.doctor.asking import listen_to
from homeport.home.doctor.readings import read_machine, read_name, with_machine
from homeport.model.examination import Examination


def read(target: str, told: Symptom | None = None, **asked: str) -> Examination:
    """Return what can be read about `target` without connecting."""
    question = to_question(
        Asked(target=target, told=told, project=asked.pop("project", "/nowhere"), **asked),  # type: ignore[arg-type]
        environ={},
    )
    return with_machine(read_name(question), read_machine(question.target))


def listened(target: str, told: Symptom | None = None, **asked: str) -> Examination:
    """Return that, and what came of connecting."""
    return listen_to(read(target, told, **asked))


def web_page(status: int = 200, body: bytes = b"hi", **headers: str) -> bytes:
    """Return an HTTP answer; header names have "_" for "-"."""
    lines = [f"HTTP/1.1 {status} Words", f"Content-Length: {len(body)}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


# Takes connections and says nothing. It runs by itself: what runs the tests may be known for more.
MUTE = """
import socket, sys, threading
server = socket.create_server(("127.0.0.1", 0))
print(server.getsockname()[1], flush=True)
kept = []
while True:
    kept.append(server.accept()[0])
"""
