"""Read a program's output: every line that tells why it did not start, the most telling first."""

from itertools import chain

from homeport.diagnose.start_text import (
    beam,
    compiled,
    databases,
    dotnet,
    generic,
    java,
    node,
    php,
    python,
    ruby,
    scripts,
    shell,
    supervisors,
    webservers,
)
from homeport.diagnose.start_text.hits import find_hits
from homeport.diagnose.start_text.lines import read_lines
from homeport.diagnose.start_text.rule import Hit, Rule
from homeport.diagnose.start_text.runs import judge
from homeport.model.app_traces import StartFailure

_FAMILIES = (
    python,
    supervisors,
    ruby,
    databases,
    webservers,
    java,
    node,
    compiled,
    php,
    dotnet,
    beam,
    scripts,
    shell,
    generic,
)
_RULES: tuple[Rule, ...] = tuple(chain.from_iterable(one.RULES for one in _FAMILIES))


def read_failures(text: str, *, is_log: bool = True) -> tuple[StartFailure, ...]:
    """Return why the program that printed `text` did not start; the first is the answer.

    Order: what ended the latest run, then what a running program complains of, then what it
    survived, then progress. Within these a named cause stands before an exception, an exception
    before the echo of whoever started the program, and the later before the earlier. Without
    `is_log` it is a person's own words, in which "starting" is no sign of progress.

    Cost: linear; 0.2 s for the end of a log of 256 KiB.
    """
    lines = read_lines(text)
    judged = judge(lines, find_hits(lines, _RULES), is_log=is_log)
    return tuple(_to_failure(hit, is_final=is_final) for hit, is_final in judged)


def _to_failure(hit: Hit, *, is_final: bool) -> StartFailure:
    return StartFailure(
        code=hit.code,
        line=hit.shown,
        line_number=hit.line.number,
        subject=hit.subject,
        fix=hit.fix,
        port=hit.port,
        is_final=is_final,
    )
