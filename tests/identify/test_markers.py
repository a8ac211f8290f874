"""Which environment variables tell who started a process."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.identify.markers import (
    AGENT_MARKERS,
    EDITOR_MARKERS,
    KEEPER_MARKERS,
    ROOM_MARKERS,
    Marker,
    find_agent,
    find_marker,
)
from homeport.model.environment import TELLING_NAMES

EVERY = (*AGENT_MARKERS, *EDITOR_MARKERS, *KEEPER_MARKERS, *ROOM_MARKERS)


@pytest.mark.parametrize("marker", EVERY, ids=lambda one: f"{one.variable}={one.value}")
def test_each_marker_is_found(marker: Marker) -> None:
    table = next(
        one
        for one in (AGENT_MARKERS, EDITOR_MARKERS, KEEPER_MARKERS, ROOM_MARKERS)
        if marker in one
    )
    assert find_marker(table, {marker.variable: marker.value or "1"}) == marker


def test_exactly_the_telling_variables_are_read() -> None:
    assert {one.variable for one in EVERY} | {"AGENT", "AI_AGENT"} == TELLING_NAMES


def test_an_empty_variable_says_nothing() -> None:
    assert find_agent({"CLAUDECODE": "", "AGENT": ""}) is None


def test_another_value_says_nothing() -> None:
    assert find_marker(EDITOR_MARKERS, {"TERM_PROGRAM": "tmux"}) is None


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("goose", "goose"),
        ("goose@1.2.3", "goose"),
        ("claude-code_2.1.0_agent", "claude"),
        ("cursor-cli", "cursor"),
        ("Aider", "aider"),
        ("1", "agent"),
        ("something new", "agent"),
    ],
)
def test_the_vendor_neutral_variables_hold_a_name(value: str, name: str) -> None:
    for variable in ("AGENT", "AI_AGENT"):
        found = find_agent({variable: value})
        assert found is not None
        assert (found.name, found.variable) == (name, variable)


def test_an_agents_own_variable_beats_the_neutral_one() -> None:
    found = find_agent({"AGENT": "amp", "CODEX_THREAD_ID": "0199-secret"})
    assert found is not None
    assert found.name == "codex"


@given(st.dictionaries(st.sampled_from(sorted(TELLING_NAMES)), st.text()))
def test_no_environment_is_too_strange(environ: dict[str, str]) -> None:
    for table in (AGENT_MARKERS, EDITOR_MARKERS, KEEPER_MARKERS, ROOM_MARKERS):
        found = find_marker(table, environ)
        assert found is None or found in table
    find_agent(environ)
