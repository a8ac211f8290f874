"""Whatever could match is loaded; the rest stays on disk."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeport.identify.catalogue import (
    FINGERPRINTS,
    FRAMEWORKS,
    catalogue_of,
    open_catalogue,
    whole_catalogue,
)
from homeport.identify.choose import best_hit
from homeport.identify.fingerprint import Fingerprint, Kind, Match, Role, Rule, environ, reply
from homeport.identify.framework import Framework
from homeport.identify.framework_choice import choose_framework
from homeport.identify.sample import Sample
from homeport.identify.sample_clues import clues_of, door_of
from homeport.identify.subject import Subject, subject_of
from homeport.model.identity import Reply

SAID = Reply(probe="http", asked="GET /", answered=True, facts=(("server", "x"),))


def _subject(sample: Sample) -> Subject:
    return subject_of(door_of(sample.door), clues_of(sample), sample.replies)


def _print(*matches: Match, **more: object) -> Fingerprint:
    return Fingerprint(
        product="Thing",
        kind=Kind.DEVTOOL,
        matches=matches,
        samples=(),
        near_misses=(),
        **more,  # type: ignore[arg-type]
    )


ONE_OF_EACH = {
    "program": _print(Match(programs=("a-very-long-program-name",))),
    "program-glob": _print(Match(programs=("php-fpm*",))),
    "package": _print(Match(packages=("pypi:thing",))),
    "entry": _print(Match(entries=("thing", "module:other"))),
    "import": _print(Match(imports=("aiohttp.web",))),
    "import-glob": _print(Match(imports=("@nestjs/*",))),
    "library": _print(Match(libraries=("libzmq*",))),
    "installed": _print(Match(installed=("jar:kafka*",))),
    "environ": _print(Match(environ=("THING",), unless=(environ("NOT_THING"),))),
    "runtime": _print(Match(runtime="python", argv="x")),
    "reply": _print(Match(runtime="python", replies=(reply("server"),))),
    "any": _print(
        Match(argv="x"),
        auth=(Rule("none", (environ("OPEN"),)),),
        roles=(Role(name="r", when=(environ("ROLE_PORT"),)),),
    ),
}


@pytest.mark.parametrize(
    ("sample", "expected"),
    [
        (Sample(door="tcp 127.0.0.1:1"), set()),
        (Sample(door="tcp 127.0.0.1:1", name="a-very-long-pro"), {"program"}),
        (Sample(door="tcp 127.0.0.1:1", argv="/bin/a-very-long-program-name"), {"program"}),
        (Sample(door="tcp 127.0.0.1:1", argv="/bin/php-fpm8.2"), {"program-glob"}),
        (Sample(door="tcp 127.0.0.1:1", package="pypi:thing 1"), {"package"}),
        (Sample(door="tcp 127.0.0.1:1", entry="command:thing"), {"entry"}),
        (Sample(door="tcp 127.0.0.1:1", entry="module:other"), {"entry"}),
        (Sample(door="tcp 127.0.0.1:1", imports="aiohttp.web.app"), {"import"}),
        (Sample(door="tcp 127.0.0.1:1", imports="aiohttp"), set()),
        (Sample(door="tcp 127.0.0.1:1", imports="@nestjs/core"), {"import-glob"}),
        (Sample(door="tcp 127.0.0.1:1", libraries="libzmq.so.5"), {"library"}),
        (Sample(door="tcp 127.0.0.1:1", installed="jar:kafka_2 3"), {"installed"}),
        (Sample(door="tcp 127.0.0.1:1", environ="THING=1"), {"environ"}),
        (Sample(door="tcp 127.0.0.1:1", runtime="python 3"), {"runtime"}),
        (Sample(door="tcp 127.0.0.1:1", replies=(SAID,)), {"reply"}),
    ],
)
def test_one_word_in_common_is_enough_to_be_looked_at(sample: Sample, expected: set[str]) -> None:
    catalogue = catalogue_of(ONE_OF_EACH, {})
    assert set(catalogue.fingerprints_for(_subject(sample))) == {*expected, "any"}


def test_the_environment_variables_that_are_wanted_are_known() -> None:
    wanted = catalogue_of(ONE_OF_EACH, {}).environ
    assert wanted == {"THING", "NOT_THING", "OPEN", "ROLE_PORT"}


@pytest.mark.parametrize(
    ("sample", "expected"),
    [
        (Sample(door="tcp 127.0.0.1:1"), set()),
        (Sample(door="tcp 127.0.0.1:1", imports="gin.x"), {"gin"}),
        (Sample(door="tcp 127.0.0.1:1", installed="go:gin 1"), {"gin"}),
        (Sample(door="tcp 127.0.0.1:1", declared="pypi:gin"), {"gin"}),
        (Sample(door="tcp 127.0.0.1:1", package="pypi:gin 1"), {"gin"}),
        (Sample(door="tcp 127.0.0.1:1", replies=(SAID,)), {"said"}),
    ],
)
def test_frameworks_are_found_by_their_words_too(sample: Sample, expected: set[str]) -> None:
    frameworks = {
        "gin": Framework(
            shown="Gin",
            imports=("gin",),
            packages=("pypi:gin",),
            installed=("go:gin",),
            samples=(),
            near_misses=(),
        ),
        "said": Framework(shown="Said", replies=(reply("server"),), samples=(), near_misses=()),
    }
    assert set(catalogue_of({}, frameworks).frameworks_for(_subject(sample))) == expected


def _all_samples() -> list[Sample]:
    books: tuple[Fingerprint | Framework, ...] = (
        *FINGERPRINTS.load_all().values(),
        *FRAMEWORKS.load_all().values(),
    )
    return [sample for one in books for sample in (*one.samples, *one.near_misses)]


@settings(deadline=None)
@given(sample=st.sampled_from(_all_samples()))
def test_the_key_table_never_hides_a_fingerprint_that_matches(sample: Sample) -> None:
    subject = _subject(sample)
    offered = whole_catalogue().fingerprints_for(subject)
    for name, fingerprint in FINGERPRINTS.load_all().items():
        assert name in offered or best_hit(fingerprint, subject) is None
    likely = whole_catalogue().frameworks_for(subject)
    for name, framework in FRAMEWORKS.load_all().items():
        assert name in likely or choose_framework(subject, {name: framework}, "uvicorn") is None


def test_a_cache_changes_nothing_but_the_time(tmp_path: Path) -> None:
    for _ in range(2):
        kept = open_catalogue(tmp_path)
        assert kept.environ == whole_catalogue().environ
        for sample in _all_samples():
            subject = _subject(sample)
            whole = whole_catalogue()
            assert kept.fingerprints_for(subject) == whole.fingerprints_for(subject)
            assert kept.frameworks_for(subject) == whole.frameworks_for(subject)
    assert {one.name for one in tmp_path.iterdir()} == {"fingerprints.json", "frameworks.json"}
