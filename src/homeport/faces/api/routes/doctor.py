"""GET and POST /api/doctor: what `homeport doctor --json` prints."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from homeport.errors import UsageError
from homeport.faces.api.answer import Answer, ErrorBody, answer
from homeport.home.doctor.asked import Asked, Symptom
from homeport.home.doctor.beside import ask_doctor
from homeport.home.doctor.explain import explain
from homeport.model.cause_text import CauseText
from homeport.model.finding import Diagnosis
from homeport.model.question import Intent

_ERRORS: dict[int | str, dict[str, Any]] = {status: {"model": ErrorBody} for status in (404, 422)}
_MOST_REPORT = 1 << 20
_TARGET = "Port, host:port, URL, unix socket path, or a name that `homeport ls` shows"


def doctor_routes() -> APIRouter:
    """Return the routes that ask the doctor. At most four questions are looked into at once."""
    routes = APIRouter(tags=["see"])

    @routes.get("/doctor", response_model=Diagnosis, responses=_ERRORS)
    async def ask(  # noqa: PLR0913 - one for each word of the question
        target: Annotated[str, Query(description=_TARGET)],
        intent: Annotated[
            Intent | None, Query(description="What does not work: reaching it, or starting there")
        ] = None,
        report: Annotated[str | None, Query(description="The error message that you saw")] = None,
        log: Annotated[str | None, Query(description="A file: what the app printed")] = None,
        project: Annotated[str | None, Query(description="The app's directory")] = None,
        origin: Annotated[str | None, Query(description="The page that asks, for CORS")] = None,
    ) -> Answer:
        """Say why an address cannot be reached, or an app not started there."""
        asked = Asked(
            target=target, intent=intent, report=report, log=log, project=project, origin=origin
        )
        return answer(await ask_doctor(asked))

    @routes.post("/doctor", response_model=Diagnosis, responses=_ERRORS)
    async def ask_with_symptom(symptom: Symptom) -> Answer:
        """Say the same of a symptom, as `--symptom` takes it from a file."""
        if len(symptom.user_report or "") > _MOST_REPORT:
            raise UsageError(
                "user_report is longer than 1 MiB", hint="Send the lines around the error."
            )
        return answer(await ask_doctor(Asked(told=symptom)))

    @routes.get("/doctor/causes/{code}", response_model=CauseText, responses=_ERRORS)
    async def explain_cause(code: str) -> Answer:
        """Return what the handbook says of a cause, as `homeport doctor --explain` does."""
        return answer(explain(code))

    return routes
