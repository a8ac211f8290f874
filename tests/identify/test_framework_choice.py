"""Which framework the user's code is written with."""

import pytest

from homeport.identify.framework import Framework, reply
from homeport.identify.framework_choice import choose_framework
from homeport.identify.sample import Sample
from homeport.identify.sample_clues import clues_of, door_of
from homeport.identify.subject import Subject, subject_of
from homeport.model.identity import Reply


def _framework(shown: str, **parts: object) -> Framework:
    return Framework(shown=shown, samples=(), near_misses=(), **parts)  # type: ignore[arg-type]


BOOKS = {
    "starlette": _framework("Starlette", imports=("starlette",), packages=("pypi:starlette",)),
    "fastapi": _framework(
        "FastAPI", imports=("fastapi",), packages=("pypi:fastapi",), over=("starlette",)
    ),
    "express": _framework(
        "Express",
        imports=("express",),
        packages=("npm:express",),
        replies=(reply("x-powered-by", "^Express"),),
    ),
    "gin": _framework("Gin", installed=("go:github.com/gin-gonic/gin",)),
    "grpc": _framework("gRPC", imports=("grpc",), protocol="grpc"),
    "vue": _framework("Vue", packages=("npm:vue",), runs_on=("vite",)),
    "kafka": _framework("Streams", installed=("jar:kafka-streams*",)),
}


def _subject(*replies: Reply, **parts: str) -> Subject:
    sample = Sample(door="tcp 127.0.0.1:8000", argv="x", replies=replies, **parts)  # type: ignore[arg-type]
    return subject_of(door_of(sample.door), clues_of(sample), replies)


def _choose(subject: Subject, product: str = "uvicorn") -> tuple[str, str | None, str] | None:
    found = choose_framework(subject, BOOKS, product)
    return (found.framework.shown, found.version, found.words) if found else None


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({}, None),
        ({"imports": "os", "installed": "pypi:fastapi 0.1", "declared": "pypi:fastapi"}, None),
        (
            {"imports": "fastapi starlette", "installed": "pypi:fastapi 0.1"},
            ("FastAPI", "0.1", "its code imports fastapi"),
        ),
        (
            {"imports": "starlette.routing", "installed": "pypi:fastapi 0.1, pypi:starlette"},
            ("Starlette", None, "its code imports starlette.routing"),
        ),
        (
            {"declared": "pypi:fastapi", "installed": "pypi:fastapi 0.1"},
            ("FastAPI", "0.1", "its manifest declares pypi:fastapi"),
        ),
        (
            {"installed": "go:github.com/gin-gonic/gin 1.9"},
            ("Gin", "1.9", "has go:github.com/gin-gonic/gin 1.9"),
        ),
        (
            {"installed": "jar:kafka-streams-2 3.7"},
            ("Streams", "3.7", "has jar:kafka-streams-2 3.7"),
        ),
        (
            {"imports": "express", "entry": "command:x", "entry_package": "npm:express 4.1"},
            ("Express", "4.1", "its code imports express"),
        ),
    ],
)
def test_code_comes_before_manifests(
    parts: dict[str, str], expected: tuple[str, str | None, str] | None
) -> None:
    assert _choose(_subject(**parts)) == expected


def test_some_frameworks_only_run_on_one_product() -> None:
    assert _choose(_subject(declared="npm:vue")) is None
    found = _choose(_subject(declared="npm:vue"), "vite")
    assert found is not None
    assert found[0] == "Vue"


def test_a_header_is_weak_support() -> None:
    says = Reply(probe="http", asked="GET /", answered=True, facts=(("x-powered-by", "Express"),))
    assert _choose(_subject(says)) == ("Express", None, "answered with x-powered-by")
    found = _choose(_subject(says, imports="fastapi"))
    assert found is not None
    assert found[0] == "FastAPI"


def test_a_probe_tells_which_of_two_servers_this_socket_is() -> None:
    web = Reply(probe="http", asked="GET /", answered=True, protocol="http")
    rpc = Reply(probe="tls", asked="hello", answered=True, protocol="grpc")
    both = "fastapi grpc"
    for reply_, expected in ((web, "FastAPI"), (rpc, "gRPC")):
        found = _choose(_subject(reply_, imports=both))
        assert found is not None
        assert found[0] == expected


def test_two_that_beat_each_other_are_judged_by_their_clues() -> None:
    one = _framework("One", imports=("one",), over=("two",))
    two = _framework("Two", installed=("gem:two",), over=("one",))
    subject = _subject(imports="one", installed="gem:two 1")
    found = choose_framework(subject, {"one": one, "two": two}, "puma")
    assert found is not None
    assert found.framework.shown == "One"


def test_a_header_does_not_make_a_python_program_a_node_one() -> None:
    said = Reply(probe="http", asked="GET /", answered=True, facts=(("x-powered-by", "Express"),))
    assert _choose(_subject(said, runtime="python 3.11.2")) is None
    assert _choose(_subject(said, runtime="bun 1.1")) is not None
    assert _choose(_subject(said)) is not None
