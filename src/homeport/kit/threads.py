"""Run what blocks beside the loop."""

from collections.abc import Callable
from typing import TypeVar

import anyio.to_thread

T = TypeVar("T")


async def in_thread(blocking: Callable[[], T]) -> T:
    """Run `blocking` beside the loop; home does not wait for it when it is told to stop."""
    return await anyio.to_thread.run_sync(blocking, abandon_on_cancel=True)
