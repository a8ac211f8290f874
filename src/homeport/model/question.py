"""What somebody asks the doctor: an address, to connect or to start, and what they can tell."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from homeport.model.address import Transport


class Intent(StrEnum):
    """What does not work: reaching an address, or starting an app on it."""

    CONNECT = "connect"
    START = "start"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """An address taken apart.

    `text` is what was typed. `host` is a name or address without brackets and `port` its port;
    both are None for a unix socket, which has `path` (an abstract one begins with "@").
    `scheme` is None where none was given. `resource` is the path and query of a URL.
    `user` and `database` are those of a database URL; a password in it is dropped at once.
    """

    text: str
    host: str | None = None
    port: int | None = None
    path: str | None = None
    transport: Transport = Transport.TCP
    scheme: str | None = None
    resource: str = "/"
    user: str | None = None
    database: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A target and whatever the person could tell about it.

    `report` is what they saw, often a pasted error message. `project` is the directory of the app
    and `log` the file it prints to. `start_command` is what they typed to start the app. `uid` is
    the user who meets the problem, None when that is the caller. `environ` holds only the variables
    that steer clients (proxies, certificates). `origin` is the web page that asks, for CORS.
    """

    target: Target
    intent: Intent = Intent.CONNECT
    report: str = ""
    project: str | None = None
    log: str | None = None
    start_command: str | None = None
    uid: int | None = None
    user: str | None = None
    environ: Mapping[str, str] = field(default_factory=dict)
    origin: str | None = None
