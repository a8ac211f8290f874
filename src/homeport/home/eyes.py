"""The real eyes of the watch: the kernel's listeners, their traffic, the joined picture."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta

from homeport.home.activity import write_activity
from homeport.home.idle_memory import IdleMemory
from homeport.home.known import has_settled
from homeport.home.look import look
from homeport.home.named import with_service_names
from homeport.home.watch import Eyes
from homeport.kit.clock import SYSTEM_CLOCK
from homeport.model.address import Transport
from homeport.model.identity import Asking
from homeport.model.service import Service, Snapshot
from homeport.model.sockets import Listener
from homeport.observe.destroy_events import ClosedConnection, DestroyEvents
from homeport.observe.listen_watch import ListenWatch
from homeport.observe.sockets import read_listeners, read_traffic

_CookiesByPort = dict[int, list[int]]


@contextmanager
def open_eyes() -> Iterator[Eyes]:
    """Give the best eyes there are on this machine."""
    with ExitStack() as stack:
        try:
            watch = stack.enter_context(ListenWatch())
        except OSError:
            # Another system than Linux, or a sandbox without netlink.
            yield Eyes(
                look=_look,
                has_changed=_Comparison().has_changed,
                remember=_nothing,
                ask=_Asked().ask,
            )
            return
        history = _History(stack.enter_context(DestroyEvents()))

        def has_changed() -> bool:
            # Read often, or the kernel throws events away.
            history.note_closed()
            return bool(watch.poll())

        yield Eyes(look=_look, has_changed=has_changed, remember=history.remember, ask=_Asked().ask)


def _look() -> Snapshot:
    return with_service_names(look())


class _Asked:
    """Remember whom home asked, so that nobody is asked twice."""

    def __init__(self) -> None:
        self._keys: set[tuple[object, ...]] = set()
        self._done: Snapshot | None = None

    def ask(self, seen: Snapshot) -> bool:
        """Ask the newcomers in `seen` who they are; return whether there were any.

        What they say is kept where every look finds it (known.py).
        """
        if seen is self._done:
            return False
        now = SYSTEM_CLOCK.now()
        keys = {_key(one) for one in seen.services if has_settled(one, now)}
        are_new = bool(keys - self._keys)
        if are_new:
            look(asking=Asking.ORDINARY)
        # Forget who is gone: home may run for months.
        self._keys = keys
        self._done = seen if len(keys) == len(seen.services) else None
        return are_new


def _key(one: Service) -> tuple[object, ...]:
    return (one.pid, one.started_at, one.transport, one.port, one.path, one.cookies)


class _History:
    """Join what is open now with what closed meanwhile, and publish it for `homeport ls`."""

    def __init__(self, events: DestroyEvents) -> None:
        self._events = events
        self._memory = IdleMemory()
        self._cookies_by_port: _CookiesByPort = {}

    def remember(self) -> None:
        """Look at the open connections. Cost: 2 us for each."""
        if not self._events.is_available:
            # Connections that come and go between two looks would pass for silence.
            return
        listeners = [
            one for one in read_listeners(namespaces=False) if one.transport is Transport.TCP
        ]
        self._memory.saw(listeners, read_traffic(listeners), SYSTEM_CLOCK.now())
        self._cookies_by_port = _by_port(listeners)
        self.note_closed()
        write_activity(self._memory.last(SYSTEM_CLOCK.now()))

    def note_closed(self) -> None:
        """Take in what closed since the last call."""
        overruns = self._events.overruns
        now = SYSTEM_CLOCK.now()
        for one in self._events.pending():
            cookies = self._cookies_by_port.get(one.local_port)
            if cookies is not None and one.remote_port:
                self._memory.closed(cookies, _last_active(one, now))
        if self._events.overruns != overruns:
            # Nobody knows whose the lost ones were; better too busy than falsely idle.
            self._memory.closed(self._memory.cookies, now)


class _Comparison:
    """Notice changes by reading all listeners, where the kernel has no cheaper way."""

    def __init__(self) -> None:
        self._known: frozenset[Listener] = frozenset()

    def has_changed(self) -> bool:
        """Return whether the listeners differ from those of the last call."""
        before, self._known = self._known, frozenset(read_listeners(namespaces=False))
        return before != self._known


def _nothing() -> None:
    """Stand for a memory where nothing tells about activity."""


def _by_port(listeners: Iterable[Listener]) -> _CookiesByPort:
    found: _CookiesByPort = {}
    for one in listeners:
        if one.cookie is not None:
            found.setdefault(one.port, []).append(one.cookie)
    return found


def _last_active(closed: ClosedConnection, now: datetime) -> datetime:
    """Return when data last moved: a connection that ends after an idle hour was idle."""
    idle_ms = None if closed.info is None else closed.info.idle_ms
    return now - timedelta(milliseconds=idle_ms or 0)
