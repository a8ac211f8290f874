"""The whole conclusion: what is taken from where, and what beats what."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeport.identify.catalogue import catalogue_of
from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Kind,
    Match,
    Role,
    Rule,
    argv,
    installed,
    option,
)
from homeport.identify.framework import Framework
from homeport.identify.identify import identify
from homeport.identify.sample import Sample
from homeport.identify.sample_clues import clues_of, door_of
from homeport.model.address import Transport
from homeport.model.clues import Clues, Door, Entry, EntryKind, Origin, Package, Program, Runtime
from homeport.model.identity import UNKNOWN, Identity, Reply


def _print(product: str, *matches: Match, **more: object) -> Fingerprint:
    return Fingerprint(
        product=product,
        kind=Kind.DEVTOOL,
        matches=matches,
        samples=(),
        near_misses=(),
        **more,  # type: ignore[arg-type]
    )


BOOKS = catalogue_of(
    {
        "shop": _print(
            "Shop",
            Match(programs=("shop",)),
            protocol="http",
            roles=(
                Role(
                    name="admin",
                    when=(option("--admin"),),
                    product="Shop Admin",
                    protocol="admin",
                    framework="",
                    auth=(Rule("token"),),
                    tls=(Rule(PLAIN),),
                ),
            ),
            framework="Shop",
            tls=(Rule(TLS, (argv("--tls"),)),),
            auth=(Rule("password", (argv("--login"),)), Rule("none")),
        ),
        "runner": _print("Runner", Match(entries=("runner",)), hosts=True, protocol="http"),
        "guest": _print(
            "Guest",
            Match(programs=("guest",)),
            package_tells_version=False,
            framework="Engine",
            framework_version=(installed("pypi:engine"),),
        ),
        "script": _print("Script", Match(runtime="python"), hosts=True, framework="stdlib"),
    },
    {
        "web": Framework(
            shown="Web", imports=("web",), packages=("pypi:web",), samples=(), near_misses=()
        ),
        "rpc": Framework(
            shown="RPC", imports=("rpc",), protocol="grpc", samples=(), near_misses=()
        ),
    },
)


def _reply(**parts: object) -> Reply:
    return replace(Reply(probe="x", asked="x", answered=True), **parts)  # type: ignore[arg-type]


def _of(*replies: Reply, door: str = "tcp 127.0.0.1:8000", **parts: str) -> Identity:
    sample = Sample(door=door, **parts)  # type: ignore[arg-type]
    return identify(door_of(door), clues_of(sample), replies, catalogue=BOOKS)


def test_of_nothing_nothing_is_known() -> None:
    assert _of() == UNKNOWN


def test_an_unknown_program_keeps_what_the_probes_saw() -> None:
    found = _of(
        _reply(protocol="http", tls=True, auth="none", facts=(("product", "Liar"),)),
        argv="/bin/unheard-of",
    )
    assert (found.product, found.confidence) == (None, None)
    assert (found.protocol, found.tls, found.auth) == ("http", True, "none")
    assert found.evidence == ("asked x: product 'Liar'",)


def test_only_where_there_is_no_process_a_server_may_name_itself() -> None:
    found = _of(_reply(facts=(("product", "OpenSSH"), ("version", "9.2"))))
    assert (found.product, found.version, found.confidence) == ("OpenSSH", "9.2", 0.4)


def test_a_silent_server_tells_nothing() -> None:
    silent = _reply(answered=False, protocol="http", tls=True, auth="none")
    found = _of(silent, argv="/bin/shop", package="deb:shop 1.0")
    assert found.protocol == "http"
    assert found.tls is None
    assert found.evidence[-1] == "asked x: no answer"


def test_product_version_framework_and_rules() -> None:
    found = _of(argv="/bin/shop --tls --login", package="deb:shop 1.0")
    assert (found.product, found.version) == ("Shop", "1.0")
    assert (found.framework, found.framework_version) == ("Shop", "1.0")
    assert (found.tls, found.auth) == (True, "password")
    assert "TLS: yes, by its argv" in found.evidence
    assert "login: password, by its argv" in found.evidence
    assert found.fingerprint == "shop"


def test_a_role_overrides() -> None:
    found = _of(argv="/bin/shop --admin :8000", package="deb:shop 1.0")
    assert (found.product, found.protocol, found.framework) == ("Shop Admin", "admin", None)
    assert (found.tls, found.auth, found.version) == (False, "token", "1.0")


def test_what_a_probe_saw_itself_beats_the_rules() -> None:
    found = _of(_reply(tls=False), _reply(tls=True), argv="/bin/shop")
    assert found.tls is True
    assert _of(_reply(auth="token"), argv="/bin/shop --login").auth == "token"
    assert _of(_reply(auth="none"), _reply(auth="key"), argv="/bin/shop").auth == "key"
    assert _of(_reply(auth="none", protocol="redis"), argv="/bin/shop --login").auth == "none"


def test_a_page_that_opens_does_not_unmake_a_login() -> None:
    opened = _reply(auth="none", protocol="http")
    assert _of(opened, argv="/bin/shop --login").auth == "password"
    assert _of(opened, argv="/bin/shop").auth == "none"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ((("version", "3.1"),), "3.1"),
        ((("version", "3.1"), ("product", "shop")), "3.1"),
        ((("version", "3.1"), ("product", "nginx")), None),
    ],
)
def test_a_version_that_a_probe_read_must_be_of_this_product(
    facts: tuple[tuple[str, str], ...], expected: str | None
) -> None:
    assert _of(_reply(facts=facts), argv="/bin/shop").version == expected


def test_the_user_s_framework_comes_from_the_user_s_code() -> None:
    found = _of(entry="command:runner", imports="web", installed="pypi:web 2.0")
    assert (found.product, found.framework, found.framework_version) == ("Runner", "Web", "2.0")
    assert "Web: its code imports web" in found.evidence


def test_a_framework_may_say_what_is_spoken() -> None:
    assert _of(runtime="python 3", imports="rpc").protocol == "grpc"
    assert _of(entry="command:runner", imports="rpc").protocol == "grpc"
    assert _of(runtime="python 3").protocol is None


def test_without_one_the_fallback_is_named() -> None:
    assert _of(runtime="python 3").framework == "stdlib"
    assert _of(entry="command:runner").framework is None


def test_the_framework_s_version_may_lie_elsewhere() -> None:
    found = _of(argv="/bin/guest", package="deb:python3 3.11", installed="pypi:engine 5")
    assert (found.version, found.framework, found.framework_version) == (None, "Engine", "5")
    assert _of(argv="/bin/guest").framework_version is None


def test_the_package_of_an_interpreter_is_not_the_version_of_a_guess() -> None:
    assert _of(runtime="python 3", package="deb:python3 3.11").version is None


_WORDS = st.text(max_size=20)
_PACKAGES = st.builds(
    Package, origin=st.sampled_from(Origin), name=_WORDS, version=st.none() | _WORDS
)
_ENTRIES = st.builds(
    Entry,
    kind=st.sampled_from(EntryKind),
    name=st.sampled_from(["uvicorn", "vite", "-c"]) | _WORDS,
    package=st.none() | _PACKAGES,
)
_ARGV = st.lists(_WORDS | st.just("multiprocessing.spawn"), max_size=4).map(tuple)
_PROGRAMS = st.builds(
    Program, name=_WORDS, exe=st.none() | _WORDS, argv=_ARGV, entry=st.none() | _ENTRIES
)
_DOORS = st.builds(
    Door,
    transport=st.sampled_from(Transport),
    port=st.integers(0, 65_535),
    addresses=st.just(("127.0.0.1",)),
    path=st.none() | _WORDS,
)
_CLUES = st.builds(
    Clues,
    pid=st.integers(0, 99),
    name=st.sampled_from(["redis-server", "nginx", "beam.smp"]) | _WORDS,
    exe=st.none() | _WORDS,
    argv=_ARGV,
    cwd=st.none(),
    package=st.none() | _PACKAGES,
    runtime=st.none() | st.builds(Runtime, name=st.sampled_from(["python", "node"])),
    entry=st.none() | _ENTRIES,
    imports=st.frozensets(st.sampled_from(["fastapi", "uvicorn", "."]) | _WORDS, max_size=4),
    installed=st.dictionaries(_WORDS, st.none() | _WORDS, max_size=3),
    declared=st.frozensets(_WORDS, max_size=3),
    libraries=st.frozensets(_WORDS, max_size=3),
    environ=st.dictionaries(_WORDS, _WORDS, max_size=3),
    settings=st.lists(_WORDS, max_size=3).map(tuple),
    parents=st.lists(_PROGRAMS, max_size=3).map(tuple),
)
_FACTS = st.lists(
    st.tuples(st.sampled_from(["server", "version", "product"]), _WORDS), max_size=3
).map(tuple)
_REPLIES = st.builds(
    Reply,
    probe=_WORDS,
    asked=_WORDS,
    answered=st.booleans(),
    protocol=st.none() | st.sampled_from(["http", "redis"]),
    tls=st.none() | st.booleans(),
    auth=st.none() | st.sampled_from(["none", "password"]),
    facts=_FACTS,
)


@settings(deadline=None)
@given(door=_DOORS, clues=_CLUES, replies=st.lists(_REPLIES, max_size=3))
def test_whatever_the_clues_there_is_an_answer(
    door: Door, clues: Clues, replies: list[Reply]
) -> None:
    found = identify(door, clues, replies)
    assert (found.product is None) == (found.confidence is None)
    assert found.confidence is None or 0 < found.confidence < 1
    assert found.product is None or found.evidence
