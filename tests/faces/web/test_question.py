"""The dialog asks as often as the plan demands, and reports what really came of it."""

from dataclasses import replace

from homeport.errors import NotAllowedError
from homeport.faces.web.question import Question, asking, doing, failed, report
from homeport.model.freeing import Action, FreePlan, FreeReport, Risk, Spared, Step

STEP = Step(action=Action.END, pid=7, start_ticks=1, what="node server.js", why="it listens")
KNOW = Step(action=Action.NAMED, pid=None, start_ticks=None, what="a unit", why="it restarts")
PLAN = FreePlan(
    port=5_173,
    risk=Risk.ORDINARY,
    steps=(STEP, KNOW),
    spared=(Spared(pid=9, what="chromium", why="only a client"),),
    reasons=(),
    comes_back=(),
    memory_bytes=300 << 20,
)
REPORT = FreeReport(
    port=5_173,
    plan=(STEP,),
    spared=(),
    freed=True,
    risk=Risk.ORDINARY,
    reasons=(),
    comes_back=("shop.service: systemctl stop shop",),
    what_happened=("pid 7 ended",),
)


def parts(question: Question) -> dict[str, list[str]]:
    return {part.title: [one.main for one in part.items] for part in question.parts}


def test_the_plan_is_shown_before_anything_happens() -> None:
    asked = asking((PLAN,), 5_173)
    assert asked.lead == "Ends 1 process and gives back 300 MB. Nothing else ends."
    assert parts(asked) == {
        "Ends": ["node server.js"],
        "To know": ["a unit"],
        "Left alone": ["chromium"],
    }
    assert (asked.yes, asked.second_yes) == ("Free port 5173", "")


def test_a_risky_plan_wants_a_second_yes() -> None:
    risky = replace(PLAN, risk=Risk.SECOND_YES, reasons=("a database",), memory_bytes=None)
    asked = asking((PLAN, risky), 5_173)
    assert asked.second_yes == "I know what this ends: node server.js"
    assert parts(asked)["Be careful"] == ["a database"]


def test_a_forbidden_plan_has_no_yes() -> None:
    for plan in (replace(PLAN, risk=Risk.FORBIDDEN), replace(PLAN, steps=(KNOW,))):
        asked = asking((plan,), 5_173)
        assert (asked.yes, asked.no) == ("", "Close")
        assert "not freed from here" in asked.title
    assert asking((), 5_173).yes == ""


def test_while_it_works_the_plan_stays_in_sight() -> None:
    asked = asking((PLAN,), 5_173)
    working = doing(asked, 5_173)
    assert (working.stage, working.yes, working.parts) == ("doing", "", asked.parts)


def test_freed_means_seen_gone() -> None:
    over = report((REPORT,), 5_173)
    assert (over.title, over.tone) == ("Port 5173 is free", "good")
    assert "Seen gone" in over.lead
    assert parts(over)["May come back"] == ["shop.service: systemctl stop shop"]


def test_still_taken_is_said() -> None:
    over = report((REPORT, replace(REPORT, freed=False)), 5_173)
    assert (over.title, over.tone) == ("Port 5173 is still taken", "bad")
    assert report((), 5_173).tone == "bad"


def test_an_error_comes_with_its_hint() -> None:
    over = failed(NotAllowedError("pid 7 is root's", hint="sudo homeport free 5173"), 5_173)
    assert over.lead == "pid 7 is root's"
    assert parts(over) == {"What helps": ["sudo homeport free 5173"]}
