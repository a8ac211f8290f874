"""Answer with the bytes that --json prints, and describe them in OpenAPI."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import anyio.to_thread
from fastapi import Response

from homeport.errors import HomeportError
from homeport.kit.wire import error_body, to_json

T = TypeVar("T")


class Answer(Response):
    """JSON from the one codec; FastAPI's own would spell some values differently."""

    media_type = "application/json"


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorFacts:
    """What went wrong: `code` never changes once released, `hint` says what to do."""

    code: str
    what: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorBody:
    """The one shape of every error."""

    error: ErrorFacts


def answer(value: object) -> Answer:
    """Return `value` as --json prints it."""
    return Answer(to_json(value))


def error_answer(error: HomeportError) -> Answer:
    """Return `error` with the HTTP status that belongs to its kind."""
    return Answer(to_json(error_body(error)), status_code=error.http_status)


async def in_thread(blocking: Callable[[], T]) -> T:
    """Run what reads the machine beside the loop, so that nobody waits for somebody else's look."""
    return await anyio.to_thread.run_sync(blocking)
