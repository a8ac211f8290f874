"""The real eyes of the watch: the kernel's listeners, their traffic, the joined picture."""

from collections.abc import Iterator
from contextlib import contextmanager

from homeport.home.activity import write_activity
from homeport.home.idle_memory import IdleMemory
from homeport.home.look import look
from homeport.home.watch import Eyes
from homeport.kit.clock import SYSTEM_CLOCK
from homeport.observe.sockets import read_listeners, read_traffic


@contextmanager
def open_eyes() -> Iterator[Eyes]:
    """Give eyes on this machine."""
    memory = IdleMemory()
    known: frozenset[int | None] = frozenset()

    def has_changed() -> bool:
        nonlocal known
        before, known = known, frozenset(one.cookie for one in read_listeners(namespaces=False))
        return before != known

    def remember() -> None:
        listeners = read_listeners(namespaces=False)
        memory.saw(listeners, read_traffic(listeners), SYSTEM_CLOCK.now())
        write_activity(memory.last)

    yield Eyes(look=look, has_changed=has_changed, remember=remember)
