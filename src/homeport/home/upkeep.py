"""Keep home findable: its files come back when somebody cleans up the runtime directory.

That happens: /run/user/UID goes at the last logout although home runs on, and /tmp is swept of what
is old. Without its files no command would find home again, and a second one would start beside it.
"""

import logging
import os
import socket
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NoReturn

import anyio
import anyio.to_thread

from homeport.errors import HomeportError
from homeport.home.door.life import DoorLife
from homeport.home.door.open_door import listen_for_gateway
from homeport.home.home_file import (
    AlreadyRunningError,
    HomeFile,
    HomeLock,
    read_home_file,
    write_home_file,
)
from homeport.home.paths import make_private, runtime_dir

Listen = Callable[[socket.socket], Awaitable[None]]

_LOOK_S = 2.0
_log = logging.getLogger(__name__)


@dataclass(slots=True, kw_only=True)
class Upkeep:
    """Looks after the files of `home`; `listen` makes its server answer on one more socket.

    `is_over` is for when home goes: what it takes away then is not to come back.
    """

    home: HomeFile
    lock: HomeLock
    life: DoorLife
    listen: Listen
    is_over: bool = False
    _said: str | None = None

    async def run(self) -> None:
        """Look now and then until it is over; ends the process when another home came instead."""
        while True:
            await anyio.sleep(_LOOK_S)
            if self.is_over:
                return
            try:
                await self.look()
                self._said = None
            except AlreadyRunningError:
                await self._give_way()
            except (HomeportError, OSError) as error:
                self._say(str(error))

    async def look(self) -> None:
        """Bring back what is missing.

        Raises: AlreadyRunningError when another home was started meanwhile; HomeportError, OSError.
        Cost: some stat calls, and reading one small file.
        """
        fresh = await anyio.to_thread.run_sync(partial(_mend, self.home, self.lock))
        if fresh is not None:
            await self.listen(fresh)
        await self.life.mend()

    def _say(self, what: str) -> None:
        if what != self._said:
            _log.warning("home cannot lay out its files again: %s", what)
        self._said = what

    async def _give_way(self) -> NoReturn:
        """End, and the gateway too; all the files that there are belong to the other one."""
        _log.warning("the files of this home were taken away, and another one runs: it ends")
        await self.life.end(sweeps=False)
        os._exit(0)


def _mend(home: HomeFile, lock: HomeLock) -> socket.socket | None:
    """Bring back lock, file and socket; return the socket when it is a new one."""
    runtime_dir()
    lock.retake()
    if read_home_file() != home:
        write_home_file(home)
    if home.socket is None or Path(home.socket).is_socket():
        return None
    make_private(Path(home.socket).parent)
    return listen_for_gateway(Path(home.socket))
