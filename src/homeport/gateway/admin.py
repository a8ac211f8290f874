"""Ask a running gateway, over the admin socket that only its user can open."""

import json
import socket
import struct
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any
from urllib.parse import quote

from homeport.errors import HomeportError
from homeport.gateway.listeners import LISTENER
from homeport.gateway.resources import Kind
from homeport.gateway.routes import ROUTES
from homeport.gateway.typed import ADMIN_SOCKET

_ANSWER_S = 5.0
# struct ucred: pid, uid, gid. Source: unix(7), SO_PEERCRED.
_UCRED = struct.Struct("3i")
_STATS = {
    Kind.CLUSTERS: "cluster_manager.cds",
    Kind.ROUTES: f"http.{LISTENER}.rds.{ROUTES}",
    Kind.LISTENERS: "listener_manager.lds",
}
# A new listener is warming until what it needs has come.
_IN_FORCE = {"active_state", "warming_state"}
_FILTER = r"(update_rejected|update_success|version_text)$"


class SilentGatewayError(HomeportError):
    """The gateway does not answer on its admin socket: it is not running, or stuck."""

    code, exit_code, http_status = "gateway-silent", 8, 503


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How far one kind of resource has come: what is in force, and how many were turned down."""

    version: str | None
    updates: int
    rejections: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerInfo:
    """What the gateway says of itself. `state` is "live" when it serves."""

    version: str
    state: str
    uptime_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What the gateway has from the system, and what of it is in use."""

    heap_bytes: int
    allocated_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A listener that the gateway does not have, and what it says about that."""

    listener: str
    why: str


class Admin:
    """The admin interface of the gateway whose files lie in `directory`. It blocks."""

    def __init__(self, directory: Path, *, answer_s: float = _ANSWER_S) -> None:
        """Ask at the admin socket in `directory`; each answer has `answer_s`."""
        self._path = str(directory / ADMIN_SOCKET)
        self._answer_s = answer_s

    def readings(self) -> Mapping[Kind, Reading]:
        """Return how far each kind has come.

        Raises: SilentGatewayError.
        """
        rows = self.stats(_FILTER)
        return {kind: _reading(rows, name) for kind, name in _STATS.items()}

    def stats(self, pattern: str) -> Mapping[str, str]:
        """Return the counters whose name the regular expression `pattern` finds.

        Raises: SilentGatewayError.
        """
        lines = self._ask(f"/stats?filter={quote(pattern)}").splitlines()
        return dict(_row(line) for line in lines)

    def listeners(self) -> tuple[tuple[str, ...], tuple[Refusal, ...]]:
        """Return the names of the listeners that serve, and those that it could not make.

        One that could not be changed is among both: its old self goes on.

        Raises: SilentGatewayError.
        """
        found = self._json("/config_dump?resource=dynamic_listeners").get("configs")
        rows = [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
        serving = tuple(str(one.get("name")) for one in rows if _IN_FORCE & one.keys())
        refused = dict(_refusal(one) for one in rows if isinstance(one.get("error_state"), dict))
        return serving, tuple(Refusal(listener=name, why=why) for name, why in refused.items())

    def info(self) -> ServerInfo:
        """Return version, state and age.

        Raises: SilentGatewayError.
        """
        found = self._json("/server_info")
        version = str(found.get("version", "")).split("/")
        return ServerInfo(
            version=version[1] if version[1:] else "",
            state=str(found.get("state", "")).lower(),
            uptime_s=_seconds(found.get("uptime_current_epoch")),
        )

    def memory(self) -> Memory:
        """Return what it takes.

        Raises: SilentGatewayError.
        """
        found = self._json("/memory")
        return Memory(
            heap_bytes=_count(found.get("heap_size")),
            allocated_bytes=_count(found.get("allocated")),
        )

    def connections(self) -> int:
        """Return how many clients are connected to the door.

        Raises: SilentGatewayError.
        """
        name = f"http.{LISTENER}.downstream_cx_active"
        return _count(self.stats(f"^{name}$").get(name))

    def pid(self) -> int | None:
        """Return the process behind the socket, None where the system does not tell.

        Raises: SilentGatewayError.
        """
        if sys.platform != "linux":
            return None
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(self._answer_s)
            try:
                connection.connect(self._path)
                raw = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _UCRED.size)
            except OSError as error:
                raise self._silent(error) from error
        pid, _, _ = _UCRED.unpack(raw)
        return int(pid)

    def drain(self) -> None:
        """Let no new client in; those who are in may finish.

        Raises: SilentGatewayError.
        """
        self._ask("/drain_listeners?graceful", method="POST")

    def quit(self) -> None:
        """Make it end at once.

        Raises: SilentGatewayError.
        """
        self._ask("/quitquitquit", method="POST")

    def _json(self, path: str) -> Mapping[str, object]:
        try:
            found = json.loads(self._ask(path))
        except ValueError as error:
            raise self._silent(error) from error
        return found if isinstance(found, dict) else {}

    def _ask(self, path: str, *, method: str = "GET") -> str:
        connection = _UnixConnection(self._path, self._answer_s)
        try:
            connection.request(method, path)
            answer = connection.getresponse()
            body = answer.read().decode(errors="replace")
        except (OSError, HTTPException) as error:
            raise self._silent(error) from error
        finally:
            connection.close()
        if answer.status != 200:
            raise self._silent(RuntimeError(f"{answer.status} {body[:200]}"))
        return body

    def _silent(self, error: Exception) -> SilentGatewayError:
        return SilentGatewayError(
            f"the gateway does not answer at {self._path}: {error}",
            hint="`homeport status` shows whether it runs; `homeport up` starts it",
        )


class _UnixConnection(HTTPConnection):
    """HTTP/1.1 over a unix socket."""

    def __init__(self, path: str, timeout_s: float) -> None:
        super().__init__("localhost", timeout=timeout_s)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


def _row(line: str) -> tuple[str, str]:
    name, _, value = line.partition(": ")
    return name, value.strip('"')


def _refusal(row: Mapping[str, Any]) -> tuple[str, str]:
    """Return name and reason; Envoy has a second row without a name for a listener that is new."""
    error = row["error_state"]
    failed = error.get("failed_configuration")
    name = row.get("name") or (failed.get("name") if isinstance(failed, dict) else None)
    return str(name), str(error.get("details", ""))


def _reading(rows: Mapping[str, str], name: str) -> Reading:
    return Reading(
        version=rows.get(f"{name}.version_text") or None,
        updates=_count(rows.get(f"{name}.update_success")),
        rejections=_count(rows.get(f"{name}.update_rejected")),
    )


def _count(value: object) -> int:
    text = str(value)
    return int(text) if text.isdecimal() else 0


def _seconds(value: object) -> int:
    return _count(str(value).removesuffix("s"))
