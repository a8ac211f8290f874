"""The guarded way from the Free button to a port that was seen gone, one step at a time."""

from dataclasses import dataclass

import anyio.to_thread

from homeport.errors import HomeportError
from homeport.faces.web.question import Question, asking, doing, failed, report
from homeport.home.free import free, plan_free
from homeport.model.address import Transport
from homeport.model.freeing import FreePlan, FreeReport


@dataclass(slots=True)
class Freeing:
    """One port on its way to be freed; the plan that was shown is the plan that is carried out."""

    port: int
    transport: Transport
    question: Question | None = None
    _plans: tuple[FreePlan, ...] = ()

    async def ask(self) -> Question:
        """Plan, touching nothing, and return what to ask."""
        try:
            self._plans = await anyio.to_thread.run_sync(self._plan)
        except HomeportError as error:
            self._plans = ()
            self.question = failed(error, self.port)
        else:
            self.question = asking(self._plans, self.port)
        return self.question

    def begin(self) -> Question | None:
        """Return the dialog for the time of work; None when there is nothing to say yes to."""
        if self.question is None or self.question.stage != "asking" or not self.question.yes:
            return None
        self.question = doing(self.question, self.port)
        return self.question

    async def carry_out(self, *, second_yes: bool) -> Question:
        """End what the plan names and return what came of it."""
        plans, self._plans = self._plans, ()
        try:
            reports = [await anyio.to_thread.run_sync(_carry_out, one, second_yes) for one in plans]
        except HomeportError as error:
            self.question = failed(error, self.port)
        else:
            self.question = report(tuple(reports), self.port)
        return self.question

    def _plan(self) -> tuple[FreePlan, ...]:
        return plan_free([self.port], transport=self.transport)


def _carry_out(plan: FreePlan, second_yes: bool) -> FreeReport:  # noqa: FBT001  run_sync takes no keywords
    return free(plan, second_yes=second_yes)
