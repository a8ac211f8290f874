"""What a plan and a report look like as text."""

from dataclasses import replace

import pytest
from nouns import process
from port_facts import facts

from homeport.act.free import to_report
from homeport.act.free_plan import build_plan
from homeport.faces.cli.free_view import plan_view, report_view
from homeport.faces.cli.style import paint
from homeport.model.address import Transport
from homeport.model.freeing import FreePlan, Outcome

NPM = process(20, argv=("npm run dev",))
VITE = process(30, ppid=20, argv=("node", "vite\x1b[2J"), memory_bytes=5 << 20)


@pytest.fixture
def plan() -> FreePlan:
    client = process(70, argv=("curl",))
    return build_plan(facts(NPM, VITE, client, holders=[30], clients={70: 1}, connections=1))


def text(lines: object) -> str:
    assert isinstance(lines, tuple)
    return "\n".join(paint(one, color=False) for one in lines)


def test_the_tree_is_indented_and_the_consequences_follow(plan: FreePlan) -> None:
    assert text(plan_view(plan)).splitlines() == [
        ":5173 tcp  127.0.0.1:5173",
        "  ends       npm run dev  pid 20  does nothing but run what is below it",
        "  ends         node vite [2J  pid 30  listens on 127.0.0.1:5173",
        "  spares     curl  pid 70  client: loses 1 connection, goes on running",
        "  cuts       1 connection",
        "  gives back 5 MiB",
    ]


@pytest.mark.parametrize("outcome", Outcome)
def test_each_outcome_has_its_verdict(plan: FreePlan, outcome: Outcome) -> None:
    seen = text(report_view(to_report(plan, outcome, ["one"])))
    assert seen.startswith("  one\n:5173 ")


def test_the_advice_repeats_udp_where_it_was_meant(plan: FreePlan) -> None:
    report = to_report(replace(plan, transport=Transport.UDP), Outcome.NOT_PERMITTED)
    assert "sudo homeport free 5173 --udp" in text(report_view(report))
