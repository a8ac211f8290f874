"""Each part of a match, alone and together."""

import pytest

from homeport.identify.fingerprint import Match, Transport, argv, reply
from homeport.identify.matching import Hit, Strength, hold
from homeport.identify.sample import Sample
from homeport.identify.sample_clues import clues_of, door_of
from homeport.identify.subject import Subject, subject_of
from homeport.model.identity import Reply

DOOR = "tcp 127.0.0.1:8000"
SERVER = Reply(probe="http", asked="GET /", answered=True, facts=(("server", "shop/1"),))


def _subject(sample: Sample) -> Subject:
    return subject_of(door_of(sample.door), clues_of(sample), sample.replies)


FULL = _subject(
    Sample(
        door="tcp 127.0.0.1:8000",
        argv="shop-server: listening on 8000",
        exe="/opt/shop/bin/python3.11",
        name="shop-server",
        package="deb:python3.11 3.11.2",
        runtime="python 3.11.2",
        entry="command:shop",
        entry_package="pypi:shop 2.0",
        imports="flask.views",
        installed="pypi:shop 2.0, jar:kafka_2.13 3.7",
        libraries="libzmq.so.5",
        environ="SHOP_HOME=/srv",
        parents=("/usr/bin/supervisord",),
        replies=(SERVER,),
    )
)


@pytest.mark.parametrize(
    ("match", "strength", "words"),
    [
        (Match(packages=("pypi:shop",)), Strength.ENTRY_PACKAGE, "runs shop, from PyPI package"),
        (Match(packages=("deb:python3*",)), Strength.EXE_PACKAGE, "runs /opt/shop/bin/python3.11"),
        (Match(entries=("shop",)), Strength.ENTRY, "was started as command shop"),
        (Match(entries=("command:sh*",)), Strength.ENTRY, "was started as command shop"),
        (Match(programs=("shop-server",)), Strength.PROGRAM, "runs /opt/shop/bin/python3.11"),
        (Match(title="shop-server:"), Strength.TITLE, "calls itself 'shop-server:'"),
        (Match(installed=("jar:kafka*",)), Strength.LINKED, "has jar:kafka_2.13 3.7"),
        (Match(imports=("flask",)), Strength.IMPORT, "its code imports flask.views"),
        (Match(libraries=("libzmq*",)), Strength.LIBRARY, "has loaded libzmq.so.5"),
        (Match(installed=("pypi:shop",)), Strength.INSTALLED, "its environment has pypi:shop 2.0"),
        (Match(argv="listening"), Strength.ARGV, "its command line says so"),
        (Match(environ=("SHOP_HOME",)), Strength.ENVIRON, "its environment has SHOP_HOME"),
        (Match(parent=("supervisord",)), Strength.PARENT, "was started by supervisord"),
        (Match(runtime="python"), Strength.RUNTIME, "is a python 3.11.2 program"),
    ],
)
def test_each_part_proves(match: Match, strength: Strength, words: str) -> None:
    hit = hold(match, FULL)
    assert hit is not None
    assert hit.strongest.strength is strength
    assert hit.strongest.words.startswith(words)


@pytest.mark.parametrize(
    "match",
    [
        Match(packages=("pypi:flask",)),
        Match(entries=("module:shop",)),
        Match(entries=("flask",)),
        Match(programs=("python",)),
        Match(title="server"),
        Match(installed=("npm:shop",)),
        Match(installed=("npm:*",)),
        Match(imports=("django",)),
        Match(libraries=("libssl*",)),
        Match(argv="^listening"),
        Match(environ=("OTHER",)),
        Match(parent=("systemd",)),
        Match(runtime="node"),
        Match(runtime="python", replies=(reply("server", "^nginx"),)),
        Match(runtime="python", replies=(reply("server"), reply("banner"))),
        Match(entries=("shop",), imports=("django",)),
        Match(entries=("shop",), transports=(Transport.UDP,)),
        Match(entries=("shop",), unless=(argv("listening"),)),
        Match(),
    ],
)
def test_a_part_that_does_not_hold_spoils_the_match(match: Match) -> None:
    assert hold(match, FULL) is None


def test_a_header_alone_proves_nothing_about_a_process_that_can_be_looked_at() -> None:
    match = Match(replies=(reply("server", r"^shop"),))
    assert hold(match, FULL) is None
    unknown = _subject(Sample(door="tcp 127.0.0.1:80", replies=(SERVER,)))
    hit = hold(match, unknown)
    assert hit is not None
    assert hit.strongest.words == "answered like it (server)"


def test_a_header_supports_a_runtime() -> None:
    hit = hold(Match(runtime="python", replies=(reply("server", r"^shop"),)), FULL)
    assert hit is not None
    assert hit.strongest.strength is Strength.REPLY


def test_a_user_script_is_no_command_of_that_name() -> None:
    script = _subject(Sample(door="tcp 127.0.0.1:80", argv="node", entry="script:/srv/shop"))
    assert hold(Match(entries=("shop",)), script) is None
    assert hold(Match(entries=("script:shop",)), script) is not None


def test_a_process_without_an_entry_point_matches_no_entry() -> None:
    plain = _subject(Sample(door="tcp 127.0.0.1:80", argv="/usr/bin/shop"))
    assert hold(Match(entries=("shop",)), plain) is None
    assert hold(Match(runtime="python"), plain) is None


def test_a_package_is_named_even_when_the_executable_is_not() -> None:
    hidden = _subject(Sample(door="tcp 127.0.0.1:80", name="shop", package="deb:shop 1.0"))
    hit = hold(Match(packages=("deb:shop",)), hidden)
    assert hit is not None
    assert hit.strongest.words == "runs shop, from Debian package shop 1.0"
    assert str(hit.package) == "deb:shop"


@pytest.mark.parametrize(
    ("match", "sample", "expected"),
    [
        (Match(programs=("shop",)), Sample(door=DOOR, argv="/bin/shop", package="deb:shop 1"), "1"),
        (
            Match(programs=("shop",)),
            Sample(
                door=DOOR, exe="/usr/bin/python3", name="shop", runtime="python", package="deb:py 3"
            ),
            None,
        ),
        (
            Match(programs=("redis-server",)),
            Sample(door=DOOR, exe="/bin/check", name="redis-server", package="deb:redis 7"),
            "7",
        ),
        (
            Match(title="shop:"),
            Sample(door=DOOR, argv="shop: worker", entry="command:x", entry_package="pypi:shop 2"),
            "2",
        ),
        (
            Match(title="shop:"),
            Sample(door=DOOR, argv="shop: worker", runtime="ruby", package="deb:ruby 3"),
            None,
        ),
        (
            Match(argv="--shop"),
            Sample(door=DOOR, argv="/x --shop", runtime="go 1.22", package="go:x/shop 5"),
            "5",
        ),
        (
            Match(entries=("shop",)),
            Sample(door=DOOR, entry="command:shop", entry_package="npm:shop 4", package="deb:no 1"),
            "4",
        ),
    ],
)
def test_the_version_is_never_that_of_a_mere_interpreter(
    match: Match, sample: Sample, expected: str | None
) -> None:
    hit = hold(match, _subject(sample))
    assert hit is not None
    assert (hit.package.version if hit.package else None) == expected


def _rank(match: Match) -> tuple[int, int, bool, int]:
    hit = hold(match, FULL)
    assert isinstance(hit, Hit)
    return hit.rank


def test_more_parts_exactness_and_weight_settle_what_is_left() -> None:
    plain = _rank(Match(entries=("shop",)))
    assert _rank(Match(packages=("pypi:shop",))) > plain
    assert _rank(Match(entries=("shop",), runtime="python")) > plain
    assert plain > _rank(Match(entries=("sh*",)))
    assert _rank(Match(entries=("shop",), weight=1)) > plain
