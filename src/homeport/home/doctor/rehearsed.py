"""See, without running it, why a start command must fail, and what would help."""

import os
from dataclasses import replace

from homeport.diagnose.start_text.commands import fix_command
from homeport.diagnose.start_text.python_packages import fix_import
from homeport.model.app_traces import StartFailure
from homeport.model.question import Question
from homeport.observe.rehearsal import rehearse


def rehearsed(question: Question) -> tuple[StartFailure, ...]:
    """Return why the start command of `question` must fail, empty when that is not plain to see.

    Cost: some milliseconds, 0.3 s with many large sources.
    """
    if not question.start_command:
        return ()
    environ = {**os.environ, **question.environ}
    found = rehearse(question.start_command, question.project, environ=environ)
    return tuple(replace(one, fix=one.fix or _fix(one)) for one in found)


def _fix(one: StartFailure) -> str | None:
    if one.code != "missing-dependency" or one.subject is None:
        return None
    if "needs the package" in one.line:
        return f"npm install {one.subject}"
    if "imports" in one.line or "no module called" in one.line:
        return fix_import(one.subject)
    return fix_command(one.subject)
