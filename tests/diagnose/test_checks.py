"""Every check finds what its own cases say, keeps silent where they say so, and says enough."""

import pytest

from homeport.diagnose.catalogue import CATALOGUE
from homeport.diagnose.check import CHECKS, Case, Check
from homeport.diagnose.made_up import answered, exam, listens, service, tried
from homeport.diagnose.verdict import examine
from homeport.model.finding import Finding

ALL = CHECKS.load_all()
CASES = [
    pytest.param(check, case, id=f"{name}: {situation}")
    for name, check in ALL.items()
    for situation, case in check.cases().items()
]


@pytest.mark.parametrize(("check", "case"), CASES)
def test_the_check_finds_exactly_what_the_case_says(check: Check, case: Case) -> None:
    found = tuple(check.think(case.given))
    assert tuple(one.code for one in found) == case.finds
    for one in found:
        _says_enough(one)


def _says_enough(one: Finding) -> None:
    assert one.code in CATALOGUE
    assert one.what.strip()
    assert not one.what.endswith(".")
    assert one.evidence
    assert all(seen.strip() for seen in one.evidence)
    assert one.fix.strip()
    assert 0 < one.confidence <= 1
    # What nobody knew must not be printed as if it were a fact.
    words = " ".join((one.what, *one.evidence, one.fix)).split()
    assert not {"None", "None,", "()", "[]"}.intersection(words)


@pytest.mark.parametrize("name", ALL)
def test_every_check_is_proven_both_ways(name: str) -> None:
    finds = [case.finds for case in ALL[name].cases().values()]
    assert any(finds), f"{name} has no case that fires"
    assert not all(finds), f"{name} has no case in which it keeps silent"


@pytest.mark.parametrize("name", ALL)
def test_every_check_asks_one_question(name: str) -> None:
    assert ALL[name].asks.endswith("?")


def test_a_server_that_answers_alarms_no_check() -> None:
    fine = exam(
        listeners=(listens(),),
        services=(service(protocol="http"),),
        attempts=(tried(),),
        exchanges=(answered(text="hello"),),
    )
    assert examine(fine) == ()
