"""Every fingerprint and framework proves itself: its samples fire, its near-misses do not."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from homeport.identify.catalogue import FINGERPRINTS, FRAMEWORKS
from homeport.identify.fingerprint import Fingerprint
from homeport.identify.framework import Framework
from homeport.identify.identify import identify
from homeport.identify.look import Look
from homeport.identify.sample import Sample
from homeport.identify.sample_clues import clues_of, door_of
from homeport.model.identity import Identity

_ALL: dict[str, Fingerprint | Framework] = {**FINGERPRINTS.load_all()}
_ALL |= {f"framework {name}": one for name, one in FRAMEWORKS.load_all().items()}


def _samples() -> Iterator[tuple[str, str, Sample]]:
    for name, one in _ALL.items():
        for number, sample in enumerate(one.samples):
            yield f"{name}, sample {number}", name, sample


def _near_misses() -> Iterator[tuple[str, str, Sample]]:
    for name, one in _ALL.items():
        for number, sample in enumerate(one.near_misses):
            yield f"{name}, near-miss {number}", name, sample


def _identify(sample: Sample) -> Identity:
    return identify(door_of(sample.door), clues_of(sample), sample.replies)


@pytest.mark.parametrize(
    ("name", "sample"),
    [pytest.param(name, sample, id=title) for title, name, sample in _samples()],
)
def test_a_sample_is_recognised_in_every_field(name: str, sample: Sample) -> None:
    found = _identify(sample)
    plain = replace(found, confidence=None, evidence=(), fingerprint=None, kind=None)
    assert plain == sample.expect, found.evidence
    assert found.evidence
    if isinstance(_ALL[name], Fingerprint):
        assert found.fingerprint == name
    else:
        assert found.framework == _shown(name)


@pytest.mark.parametrize(
    ("name", "sample"),
    [pytest.param(name, sample, id=title) for title, name, sample in _near_misses()],
)
def test_a_near_miss_is_not_taken_for_it(name: str, sample: Sample) -> None:
    found = _identify(sample)
    assert found.fingerprint != name
    assert sample.expect is None
    if isinstance(_ALL[name], Framework):
        assert found.framework != _shown(name)


@pytest.mark.parametrize("name", _ALL)
def test_each_file_has_both_kinds_of_proof(name: str) -> None:
    assert _ALL[name].samples
    assert _ALL[name].near_misses


def test_no_two_products_and_no_two_frameworks_have_the_same_name() -> None:
    for names in (
        [one.product.casefold() for one in FINGERPRINTS.load_all().values()],
        [one.shown.casefold() for one in FRAMEWORKS.load_all().values()],
    ):
        assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("name", FINGERPRINTS.names())
def test_what_it_names_exists_and_its_patterns_compile(name: str) -> None:
    one = FINGERPRINTS.load(name)
    assert set(one.over) <= set(FINGERPRINTS.names())
    for pattern in _patterns(one):
        re.compile(pattern)
    for match in one.matches:
        assert -9 <= match.weight <= 9
        assert not any(pattern in ("", "*") for pattern in match.programs)


@pytest.mark.parametrize("name", FRAMEWORKS.names())
def test_frameworks_name_frameworks(name: str) -> None:
    one = FRAMEWORKS.load(name)
    assert set(one.over) <= set(FRAMEWORKS.names())
    assert name not in one.over


def _patterns(one: Fingerprint) -> Iterator[str]:
    for match in one.matches:
        yield from (match.argv, match.title, *_of(match.unless), *_of(match.replies))
    for rule in (*one.tls, *one.auth):
        yield from _of(rule.when)
    for role in one.roles:
        yield from _of(role.when)
        for rule in (*role.tls, *role.auth):
            yield from _of(rule.when)
    yield from _of((*one.version, *one.framework_version))


def _of(looks: tuple[Look, ...]) -> list[str]:
    return [look.pattern.replace("{port}", "8080") for look in looks]


def _shown(name: str) -> str:
    return FRAMEWORKS.load(name.removeprefix("framework ")).shown
