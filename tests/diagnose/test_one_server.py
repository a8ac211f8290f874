"""Workers of one server share a port on purpose; two programs do not."""

from dataclasses import replace
from datetime import timedelta

import pytest
from nouns import NOON, service

from homeport.diagnose.one_server import is_one_server, is_surely_one
from homeport.model.service import Service
from homeport.model.vitals import Vitals

ONE = service(exe="/usr/bin/node", cwd="/shop")
TWIN = replace(ONE, pid=101, pids=(101,))
OTHER = replace(TWIN, argv=("node", "other.js"), exe="/usr/bin/deno", cwd="/other")
SAME_SESSION = {pid: Vitals(pid=pid, session=7) for pid in (100, 101)}
TWO_SESSIONS = {pid: Vitals(pid=pid, session=pid) for pid in (100, 101)}
NO_SESSION = {pid: Vitals(pid=pid) for pid in (100, 101)}


@pytest.mark.parametrize(
    ("other", "vitals", "is_one"),
    [
        (replace(OTHER, pid=None, pids=()), {}, True),
        (replace(OTHER, pids=(101, 100)), {}, True),
        (TWIN, SAME_SESSION, True),
        (OTHER, SAME_SESSION, False),
        (TWIN, TWO_SESSIONS, True),
        (replace(TWIN, started_at=NOON + timedelta(hours=1)), TWO_SESSIONS, False),
        (replace(TWIN, started_at=None), {}, False),
        (TWIN, NO_SESSION, True),
        (OTHER, {}, False),
    ],
)
def test_one_server(other: Service, vitals: dict[int, Vitals], *, is_one: bool) -> None:
    assert is_one_server(ONE, other, vitals) is is_one


def test_a_unit_is_one_server_and_a_session_scope_is_not() -> None:
    for unit, is_one in (("web.service", True), ("session-1.scope", False)):
        assert is_surely_one(replace(ONE, unit=unit), replace(OTHER, unit=unit)) is is_one
    assert is_surely_one(ONE, OTHER) is False
