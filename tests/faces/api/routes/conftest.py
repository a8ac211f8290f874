"""Real servers, and a home that has nothing but one of its routes."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest
from fastapi import APIRouter, FastAPI
from live import Nursery, nursery

from homeport.faces.api.errors import add_error_handlers


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as found:
        yield found


@pytest.fixture
async def api(routes: APIRouter) -> AsyncIterator[httpx.AsyncClient]:
    app = FastAPI()
    app.include_router(routes)
    add_error_handlers(app)
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://home", timeout=25) as client:
        yield client
