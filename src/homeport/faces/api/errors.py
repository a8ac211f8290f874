"""Turn everything that goes wrong below /api into the one error shape."""

from collections.abc import Sequence

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from homeport.errors import HomeportError, NoSuchThingError, UsageError
from homeport.faces.api.answer import Answer, error_answer

_HINT = "GET /api/openapi.json lists what there is"
_NOT_FOUND = 404


class MethodError(UsageError):
    """The path exists, the method does not."""

    code, http_status = "method-not-allowed", 405


class BugError(HomeportError):
    """Our own mistake; the details are in home's log, not in the answer."""

    code, exit_code, http_status = "bug", 70, 500


def add_error_handlers(app: FastAPI) -> None:
    """Teach `app` the shape."""
    app.add_exception_handler(HomeportError, _ours)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _bug)


async def _ours(_request: Request, error: Exception) -> Answer:
    assert isinstance(error, HomeportError)
    return error_answer(error)


async def _invalid(_request: Request, error: Exception) -> Answer:
    assert isinstance(error, RequestValidationError)
    said = [f"{_place(one['loc'])}: {one['msg']}" for one in error.errors()]
    return error_answer(UsageError("; ".join(said), hint=_HINT))


async def _http(request: Request, error: Exception) -> Answer:
    assert isinstance(error, HTTPException)
    what = f"{request.method} {request.url.path}: {error.detail}"
    if error.status_code == _NOT_FOUND:
        return error_answer(NoSuchThingError(what, hint=_HINT))
    answer = error_answer(MethodError(what, hint=_HINT))
    answer.status_code = error.status_code
    answer.headers.update(error.headers or {})
    return answer


async def _bug(_request: Request, _error: Exception) -> Answer:
    return error_answer(
        BugError("home made a mistake", hint="please report it with the end of home's log")
    )


def _place(location: Sequence[str | int]) -> str:
    return ".".join(str(one) for one in location[1:]) or str(location[0])
