"""The words of the free dialog: the plan with its blast radius, and what came of it."""

from dataclasses import dataclass
from itertools import chain

from homeport.errors import HomeportError
from homeport.faces.web.sheet import Item
from homeport.faces.web.wording import count, size
from homeport.model.freeing import Action, FreePlan, FreeReport, Risk, Spared, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One titled list of the dialog."""

    title: str
    items: tuple[Item, ...]
    tone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What the dialog shows. `stage` is "asking", "doing" or "over"; no `yes`, no such button.

    `second_yes` is a box that has to be ticked before `yes` can be pressed.
    """

    stage: str
    title: str
    lead: str = ""
    tone: str = ""
    parts: tuple[Part, ...] = ()
    second_yes: str = ""
    yes: str = ""
    no: str = "Cancel"


def asking(plans: tuple[FreePlan, ...], port: int) -> Question:
    """Return the question that shows `plans` before anything happens."""
    steps = [one for plan in plans for one in plan.steps]
    risk = _worst(plans)
    ended = sum(one.action is Action.END for one in steps)
    memory = sum(plan.memory_bytes or 0 for plan in plans)
    lead = f"Ends {count(ended, 'process', 'processes')}"
    if memory:
        lead += f" and gives back {size(memory)}"
    forbidden = risk is Risk.FORBIDDEN or not ended
    return Question(
        stage="asking",
        title=f"Free port {port}?" if not forbidden else f"Port {port} is not freed from here",
        lead="" if forbidden else f"{lead}. Nothing else ends.",
        parts=_parts(plans),
        second_yes=_second_yes(plans) if risk is Risk.SECOND_YES else "",
        yes="" if forbidden else f"Free port {port}",
        no="Close" if forbidden else "Cancel",
    )


def doing(question: Question, port: int) -> Question:
    """Return the same dialog while the plan is carried out."""
    return Question(
        stage="doing", title=f"Freeing port {port}…", lead=question.lead, parts=question.parts
    )


def report(reports: tuple[FreeReport, ...], port: int) -> Question:
    """Return what came of it: freed means seen gone."""
    freed = bool(reports) and all(one.freed for one in reports)
    happened = tuple(Item(main=one) for each in reports for one in each.what_happened)
    back = tuple(Item(main=one) for each in reports for one in each.comes_back)
    return Question(
        stage="over",
        title=f"Port {port} is free" if freed else f"Port {port} is still taken",
        lead="Seen gone: nothing listens there any more." if freed else "It was not seen gone.",
        tone="good" if freed else "bad",
        parts=_kept(
            Part(title="What happened", items=happened),
            Part(title="May come back", items=back, tone="warn"),
        ),
        no="Done",
    )


def failed(error: HomeportError, port: int) -> Question:
    """Return why nothing could be done."""
    return Question(
        stage="over",
        title=f"Port {port} was not freed",
        lead=error.what,
        tone="bad",
        parts=_kept(Part(title="What helps", items=(Item(main=error.hint),) if error.hint else ())),
        no="Close",
    )


def _worst(plans: tuple[FreePlan, ...]) -> Risk:
    order = tuple(Risk)
    return max((plan.risk for plan in plans), key=order.index, default=Risk.FORBIDDEN)


def _second_yes(plans: tuple[FreePlan, ...]) -> str:
    names = [one.what for plan in plans for one in plan.steps if one.action is Action.END]
    return f"I know what this ends: {names[0]}" if names else "I know what this ends"


def _parts(plans: tuple[FreePlan, ...]) -> tuple[Part, ...]:
    steps = list(chain.from_iterable(plan.steps for plan in plans))
    reasons = chain.from_iterable(plan.reasons for plan in plans)
    spared = chain.from_iterable(plan.spared for plan in plans)
    back = chain.from_iterable(plan.comes_back for plan in plans)
    return _kept(
        Part(title="Be careful", items=_lines(reasons), tone="warn"),
        Part(title="Ends", items=tuple(_item(one) for one in steps if one.action is Action.END)),
        Part(
            title="To know",
            items=tuple(_item(one) for one in steps if one.action is not Action.END),
        ),
        Part(title="Left alone", items=tuple(_item(one) for one in spared), tone="calm"),
        Part(title="Comes back by itself", items=_lines(back), tone="warn"),
    )


def _kept(*parts: Part) -> tuple[Part, ...]:
    return tuple(part for part in parts if part.items)


def _lines(words: chain[str]) -> tuple[Item, ...]:
    return tuple(Item(main=one) for one in words)


def _item(one: Step | Spared) -> Item:
    pid = f"pid {one.pid}" if one.pid is not None else ""
    return Item(main=one.what, right=pid, sub=one.why)
