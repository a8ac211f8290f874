"""Reading start failures, proven by what real programs print."""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.diagnose.start_text.read import _RULES as RULES
from homeport.diagnose.start_text.read import read_failures
from homeport.model.app_traces import StartFailure

_PREFIX = re.compile(r"^\S{1,60}: |^[A-Z][a-z]{2} |\[\d", re.MULTILINE)
_FOLDER = Path(__file__).parent / "samples"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A text and what is to be read out of it; "~" before a code: the program goes on."""

    place: str
    text: str
    code: str
    subject: str = ""
    port: str = ""
    fix: str = ""


def samples() -> Iterator[Sample]:
    """Yield the samples: `==== code | subject | port | fix`, then the text."""
    for path in sorted(_FOLDER.glob("*.txt")):
        for number, part in enumerate(path.read_text().split("==== ")[1:], start=1):
            head, _, text = part.partition("\n")
            words = [word.strip() for word in head.split("|")] + [""] * 3
            code, subject, port, fix = words[:4]
            yield Sample(
                place=f"{path.stem}-{number}-{code}",
                text=text,
                code=code,
                subject=subject,
                port=port,
                fix=fix,
            )


SAMPLES = tuple(samples())


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda one: one.place)
def test_the_first_failure_is_the_answer(sample: Sample) -> None:
    found = read_failures(sample.text)
    if sample.code == "ok":
        assert [one for one in found if one.is_final] == []
        return
    first = found[0]
    assert (first.code, first.is_final) == (sample.code.lstrip("~"), "~" not in sample.code)
    assert sample.subject in ("", first.subject)
    assert sample.port in ("", str(first.port))
    assert sample.fix in ("", first.fix)
    assert first.line in sample.text or "{" in sample.text or "=" in sample.text


def test_every_rule_names_a_needle_in_lower_case() -> None:
    assert all(one.needle == one.needle.lower() != "" for one in RULES)


def test_there_are_enough_samples() -> None:
    assert len(SAMPLES) >= 150


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda one: one.place)
def test_windows_line_ends_and_colours_change_nothing(sample: Sample) -> None:
    plain = read_failures(sample.text)
    dressed = "".join(f"\x1b[31m{line}\x1b[0m\r\n" for line in sample.text.splitlines())
    if "{" not in sample.text and "level=" not in sample.text:
        assert read_failures(dressed) == plain


_WORDS = st.sampled_from(
    [one.needle for one in RULES]
    + [line for sample in SAMPLES for line in sample.text.splitlines()]
    + ["\x1b[31m", "\r", "\n", '{"msg": ', "}", "Traceback (most recent call last):", '  File "'],
)


@given(st.lists(_WORDS | st.text(max_size=20)).map(" ".join) | st.text())
def test_any_text_is_read(text: str) -> None:
    for one in read_failures(text):
        assert isinstance(one, StartFailure)
        assert one.line_number <= text.count("\n") + 1


@given(st.lists(_WORDS).map("\n".join))
def test_a_program_that_serves_in_the_end_has_no_final_failure(text: str) -> None:
    found = read_failures(text + "\n$ start\nServing on http://127.0.0.1:8000\n")
    assert all(not one.is_final for one in found if "|" not in text and not _PREFIX.search(text))


def _hostile() -> Iterator[str]:
    size = 262_144
    yield "a" * size
    yield "\n" * size
    yield " " * size
    yield "[" * size
    yield "{" * size
    yield '{"msg":' * (size // 7)
    yield "Error: " * (size // 7)
    yield "127.0.0.1:" * (size // 10)
    yield "port " * (size // 5)
    yield 'level=info a="' + "\\" * size
    yield "Traceback (most recent call last):\n" * (size // 35)
    yield '  File "x", line 1\n' * (size // 19)
    yield ("Caused by: a.b\n") * (size // 15)
    yield "\n".join(one.needle for one in RULES) * 12
    yield ("".join(one.needle for one in RULES) + "\n") * 12
    yield ("\x1b]" + "a" * 500) * (size // 502)


@pytest.mark.parametrize("text", tuple(_hostile()), ids=lambda one: repr(one[:12]))
def test_hostile_text_costs_no_more_than_any(text: str) -> None:
    began_s = time.process_time()
    read_failures(text)
    assert time.process_time() - began_s < 4
