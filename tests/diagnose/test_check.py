"""The files of checks/ are found by themselves."""

import re

from homeport.diagnose.check import CHECKS, Case, Check
from homeport.diagnose.made_up import exam


def test_each_file_is_a_check() -> None:
    checks = CHECKS.load_all()
    assert "port-held" in checks
    assert all(isinstance(one, Check) for one in checks.values())
    assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", name) for name in checks)


def test_no_two_checks_ask_the_same() -> None:
    asked = [one.asks for one in CHECKS.load_all().values()]
    assert len(set(asked)) == len(asked)


def test_a_case_is_silent_unless_it_says_what_is_found() -> None:
    assert Case(given=exam()).finds == ()
