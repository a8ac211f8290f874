"""The gateway process: taken over or started, watched, started again, told its routes."""

import logging
from functools import partial
from pathlib import Path

import anyio
import anyio.to_thread

from homeport.errors import HelperMissingError, HomeportError, PortTakenError
from homeport.gateway.admin import Admin, Reading, SilentGatewayError
from homeport.gateway.apply import all_but_forwards, apply, prepare, restore
from homeport.gateway.bootstrap import why_invalid, write_bootstrap
from homeport.gateway.engine import LOG, gateway_app, last_refusal
from homeport.gateway.resources import Document, Kind, Resources, to_resources
from homeport.gateway.table import Skipped
from homeport.gateway.typed import ADMIN_SOCKET
from homeport.gateway.write import Shelf
from homeport.home.door.engine import Engine
from homeport.home.door_places import DoorPlaces
from homeport.home.gateway_file import (
    GatewayFile,
    read_gateway_file,
    remove_gateway_file,
    write_gateway_file,
)
from homeport.home.identity import start_ticks_of
from homeport.home.port_holder import who_has
from homeport.kit.clock import SYSTEM_CLOCK
from homeport.kit.threads import in_thread
from homeport.model.front import Front
from homeport.model.status import GatewayStatus
from homeport.run.child import Child, start

_log = logging.getLogger(__name__)
_LIVE_S = 15.0
_LOOK_S = 0.01
_END_S = 1.0
# Who dies sooner than that after a start did not die by accident.
_SETTLED_S = 5.0
_MOST_QUICK_DEATHS = 3
_LAST_BREATH_S = 0.2
_TAKEN = "Address already in use"
_PAUSES_S = (0.0, 0.1, 0.5, 1.0, 3.0)


class Gateway:
    """One user's gateway. `trouble` says why it does not serve, None when it does."""

    def __init__(self, engine: Engine, places: DoorPlaces) -> None:
        """Nothing is started before `adopt` or `begin`."""
        self.trouble: str | None = None
        self.skipped: tuple[Skipped, ...] = ()
        self._engine = engine
        self._places = places
        self._shelf = Shelf(places.directory)
        self._admin = Admin(places.directory)
        self._child: Child | None = None
        self._file: GatewayFile | None = None
        self._front: Front | None = None
        self._port = 0
        self._has_ipv6 = True
        self._is_ending = False
        self._one_change = anyio.Lock()

    @property
    def status(self) -> GatewayStatus:
        """How it is, for whoever asks."""
        if self._child is None or self._file is None:
            return GatewayStatus(running=False, engine=self._engine.name)
        return GatewayStatus(
            running=True,
            pid=self._file.pid,
            engine=self._engine.name,
            version=self._file.version,
        )

    async def adopt(self, port: int | None) -> GatewayFile | None:
        """Take over the gateway that runs, if it is on `port` (None: any) and of our version.

        Otherwise it is ended, and None comes back.
        """
        found = await in_thread(partial(read_gateway_file, self._places))
        if found is None:
            return None
        try:
            child = Child(found.pid)
        except ProcessLookupError:
            return None
        if port in (None, found.port) and await self._is_ours(found):
            self._child, self._file = child, found
            self._port, self._has_ipv6 = found.port, found.has_ipv6
            return found
        await child.end(_END_S)
        child.close()
        remove_gateway_file(self._places)
        return None

    async def begin(self, front: Front) -> None:
        """Start one that serves `front`, and return as soon as it does.

        Raises: PortTakenError, HelperMissingError with what Envoy says, NotWrittenError.
        """
        self._front = front
        self._port, self._has_ipv6 = front.port, len(front.hosts) > 1
        await in_thread(partial(prepare, self._shelf, self._resources(front)))
        await in_thread(partial(write_bootstrap, self._places.directory))
        await self._start()

    async def serve(self, front: Front) -> None:
        """Bring `front` into force; what is in force already costs next to nothing.

        Raises: NotWrittenError, RejectedError: old routes serve. SilentGatewayError when it runs
        and does not answer; the files are there for the moment when it does.
        """
        async with self._one_change:
            resources = await in_thread(partial(self._resources, front))
            # What a gateway that is being started will have to serve.
            self._front = front
            try:
                await in_thread(
                    partial(
                        apply,
                        self._shelf,
                        self._admin,
                        resources,
                        explain=lambda: why_invalid(self._engine.binary, front),
                    )
                )
            except SilentGatewayError:
                # It is on its way down or up: it reads the files when it is there again.
                await in_thread(partial(prepare, self._shelf, resources))
                if await self._hangs():
                    raise
            self.skipped = resources.skipped

    async def keep(self) -> None:
        """Start it again whenever it has ended, until `end`."""
        deaths = failures = 0
        while True:
            if self._child is not None:
                deaths = 0 if await self._live(self._child) else deaths + 1
                if self._is_ending:
                    return
                await self._mourn(self._child.pid, deaths)
            await anyio.sleep(_PAUSES_S[min(deaths + failures, len(_PAUSES_S) - 1)])
            try:
                await self._again(deaths + failures)
                failures = 0
                if deaths < _MOST_QUICK_DEATHS:
                    self.trouble = None
            except (HomeportError, OSError) as error:
                failures += 1
                self._complain(f"the gateway does not start again: {await self._why(error)}")

    async def mend(self) -> None:
        """Start it anew when somebody took its files away: it would hear of no change any more."""
        is_there = (self._places.directory / ADMIN_SOCKET).is_socket()
        if self._child is None or self._file is None or is_there:
            return
        _log.warning("the files of the gateway (pid %s) are gone: it starts anew", self._child.pid)
        await self._child.end(_END_S)

    async def end(self, *, sweeps: bool = True) -> None:
        """End it, if it runs, for good; without `sweeps` the files are another one's by now."""
        self._is_ending = True
        if self._child is not None:
            await self._child.end(_END_S)
        if sweeps:
            self._places.sweep()

    async def _live(self, child: Child) -> bool:
        """Return when `child` has ended, and whether it lived long enough to be believed in."""
        with anyio.move_on_after(_SETTLED_S):
            await child.ended()
            return False
        self.trouble = None
        await child.ended()
        return True

    async def _mourn(self, pid: int, deaths: int) -> None:
        """Let go of a gateway that ended. Who only dies again and again is worth a word."""
        if deaths < _MOST_QUICK_DEATHS:
            _log.warning("the gateway (pid %s) ended", pid)
        else:
            words = await in_thread(self._last_words)
            self._complain(f"the gateway ends again and again soon after its start: {words}")
        self._let_go()

    async def _why(self, error: HomeportError | OSError) -> str:
        if isinstance(error, PortTakenError):
            return f"port {self._port} is taken by {await in_thread(partial(who_has, self._port))}"
        return error.what if isinstance(error, HomeportError) else str(error)

    def _complain(self, trouble: str) -> None:
        """Say it to whoever asks for the status, and once in the log: it may go on for days."""
        if trouble != self.trouble:
            _log.warning("%s", trouble)
        self.trouble = trouble

    async def _hangs(self) -> bool:
        """Return whether it is there although it does not answer; it may just be ending."""
        child = self._child
        if child is None:
            return False
        with anyio.move_on_after(_LAST_BREATH_S):
            await child.ended()
            return False
        return child is self._child

    def _resources(self, front: Front) -> Resources:
        return to_resources(front, directory=str(self._places.directory))

    async def _is_ours(self, found: GatewayFile) -> bool:
        """Return whether it answers, and is what we would start."""
        try:
            info = await in_thread(self._admin.info)
            pid = await in_thread(self._admin.pid)
        except SilentGatewayError:
            return False
        is_it = pid in (None, found.pid)
        return is_it and info.version == await in_thread(self._engine.version)

    async def _again(self, deaths: int) -> None:
        """Start from the files that lie there; from the good ones when those seem to kill it."""
        await in_thread(partial(restore, self._shelf))
        await in_thread(partial(write_bootstrap, self._places.directory))
        is_bare = any(self._shelf.read(kind) is None for kind in Kind)
        if (is_bare or deaths >= _MOST_QUICK_DEATHS) and self._front is not None:
            await in_thread(partial(prepare, self._shelf, self._resources(self._front)))
        await self._start()

    async def _start(self) -> None:
        app = gateway_app(self._engine.binary, self._places.directory)
        child = await anyio.to_thread.run_sync(start, app)
        self._child = child
        try:
            await self._until_live(child)
            await self._publish(child)
        except (HomeportError, OSError, anyio.get_cancelled_exc_class()):
            with anyio.CancelScope(shield=True):
                await child.end(_END_S)
            self._let_go()
            raise

    async def _until_live(self, child: Child) -> None:
        """Return when it serves what lies on the shelf.

        Raises: PortTakenError, HelperMissingError.
        """
        wanted = self._shelf.read(Kind.LISTENERS)
        refused_before = last_refusal(self._log_path)
        until_s = SYSTEM_CLOCK.monotonic_s() + _LIVE_S
        while SYSTEM_CLOCK.monotonic_s() < until_s:
            with anyio.move_on_after(_LOOK_S) as patience:
                await child.ended()
            if not patience.cancelled_caught:
                raise self._failed(f"ended at once: {await in_thread(self._last_words)}")
            reading = await self._listeners()
            if reading is None:
                continue
            if wanted is not None and reading.version == wanted.version:
                return
            if reading.rejections:
                if await in_thread(partial(self._is_all_but_forwards, wanted)):
                    return
                raise self._refused(refused_before)
        raise self._failed("does not get ready")

    def _is_all_but_forwards(self, wanted: Document | None) -> bool:
        """Return whether the door is open, and only some forwards are not: their port is taken."""
        try:
            return wanted is not None and all_but_forwards(self._admin, wanted) is not None
        except SilentGatewayError:
            return False

    async def _listeners(self) -> Reading | None:
        """Return how far the listeners have come, None before it is up."""
        try:
            reading = (await in_thread(self._admin.readings))[Kind.LISTENERS]
            state = (await in_thread(self._admin.info)).state
        except SilentGatewayError:
            return None
        return reading if state == "live" else None

    def _refused(self, before: str | None) -> HomeportError:
        said = last_refusal(self._log_path) or ""
        if said != before and _TAKEN in said:
            return PortTakenError(
                f"port {self._port} was taken in this moment", hint="homeport why shows by whom"
            )
        return self._failed(f"does not open the door: {said}")

    def _failed(self, what: str) -> HelperMissingError:
        return HelperMissingError(f"the gateway {what}", hint=f"its log: {self._log_path}")

    async def _publish(self, child: Child) -> None:
        ticks = start_ticks_of(child.pid)
        version = (await in_thread(self._admin.info)).version
        if ticks is not None:
            self._file = GatewayFile(
                pid=child.pid,
                start_ticks=ticks,
                port=self._port,
                has_ipv6=self._has_ipv6,
                version=version,
            )
            write_gateway_file(self._places, self._file)

    def _let_go(self) -> None:
        if self._child is not None:
            self._child.close()
            self._child = self._file = None
        remove_gateway_file(self._places)

    @property
    def _log_path(self) -> Path:
        return self._places.directory / LOG

    def _last_words(self) -> str:
        try:
            lines = self._log_path.read_text(errors="replace").splitlines()
        except OSError:
            lines = []
        return " ".join(lines[-2:])[:500] or "it said nothing"
