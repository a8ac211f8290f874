"""Each place in which a look looks."""

import pytest

from homeport.identify.find import find, find_any
from homeport.identify.look import (
    Look,
    argv,
    environ,
    exe,
    imported,
    installed,
    option,
    package,
    path,
    reply,
    runtime,
    setting,
    title,
)
from homeport.identify.sample import Sample
from homeport.identify.sample_clues import clues_of, door_of
from homeport.identify.subject import Subject, subject_of
from homeport.model.identity import Reply


def _subject(sample: Sample) -> Subject:
    return subject_of(door_of(sample.door), clues_of(sample), sample.replies)


SUBJECT = _subject(
    Sample(
        door="tcp 127.0.0.1:8080",
        argv="/opt/shop-1.4/bin/shop --port 8080 --mode=fast",
        package="deb:shop 1.4.2",
        runtime="go 1.22.1",
        imports="flask.views",
        installed="pypi:flask 3.0.1, pypi:click, jar:kafka_2.13 3.7",
        environ="MODE=slow",
        settings="bind 127.0.0.1\nport 8080",
        replies=(Reply(probe="http", asked="GET /", answered=True, facts=(("server", "a/1"),)),),
    )
)


@pytest.mark.parametrize(
    ("look", "expected"),
    [
        (argv(r"--mode=(\w+)"), "fast"),
        (argv(r"--none"), None),
        (title(r"shop"), None),
        (title(r"\S+shop"), "/opt/shop-1.4/bin/shop"),
        (setting(r"^port\s+{port}$"), "port 8080"),
        (setting(r"^port$"), None),
        (environ("MODE"), "slow"),
        (environ("MODE", "fast"), None),
        (environ("OTHER"), None),
        (exe(r"shop-([\d.]+)/"), "1.4"),
        (path(r"."), None),
        (imported("flask"), "flask.views"),
        (imported("django"), None),
        (installed("pypi:flask"), "3.0.1"),
        (installed("pypi:click"), ""),
        (installed("pypi:django"), None),
        (installed("jar:kafka*"), "3.7"),
        (installed("deb:shop"), "1.4.2"),
        (package(), "1.4.2"),
        (package("rpm:*"), None),
        (runtime(), "1.22.1"),
        (reply("server", r"a/(\d)"), "1"),
        (reply("server", r"^a(?:-(\d))?"), ""),
        (reply("banner"), None),
    ],
)
def test_a_look_finds_what_is_there(look: Look, expected: str | None) -> None:
    assert find(look, SUBJECT) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("x -T 127.0.0.1:6082", True),
        ("x -T127.0.0.1:6082", True),
        ("x -T=http://[::1]:6082/", True),
        ("x -T 6082", True),
        ("x -T:6082", True),
        ("x -T 127.0.0.1:60821", False),
        ("x -T 127.0.0.1:16082", False),
        ("x -a 127.0.0.1:6082 -T 127.0.0.1:1", False),
    ],
)
def test_an_option_is_found_by_the_port_in_its_value(line: str, *, expected: bool) -> None:
    subject = _subject(Sample(door="tcp 127.0.0.1:6082", argv=line))
    assert (find(option("-T"), subject) is not None) is expected


def test_a_unix_socket_has_no_port_to_find() -> None:
    subject = _subject(Sample(door="unix /run/0.sock", argv="x --port 0"))
    assert find(argv(r"{port}"), subject) is None
    assert find(path(r"/(\w+)\.sock$"), subject) == "0"


def test_a_runtime_that_is_not_known_has_no_version() -> None:
    assert find(runtime(), _subject(Sample(door="tcp 127.0.0.1:1"))) is None


def test_the_first_look_that_finds_something_is_returned() -> None:
    looks = (argv("--none"), argv("--port"), argv("--mode"))
    assert find_any(looks, SUBJECT) is looks[1]
    assert find_any((), SUBJECT) is None
