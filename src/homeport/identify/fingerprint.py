"""The format of a fingerprint: one file per product, `FINGERPRINT = Fingerprint(...)`."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from homeport.identify.look import (
    Look,
    argv,
    environ,
    exe,
    imported,
    installed,
    option,
    package,
    path,
    reply,
    runtime,
    setting,
    title,
)
from homeport.identify.sample import Sample
from homeport.model.address import Transport
from homeport.model.identity import Identity, Reply

__all__ = [
    "PLAIN",
    "TLS",
    "Fingerprint",
    "Identity",
    "Kind",
    "Look",
    "Match",
    "Reply",
    "Role",
    "Rule",
    "Sample",
    "Transport",
    "argv",
    "environ",
    "exe",
    "imported",
    "installed",
    "option",
    "package",
    "path",
    "reply",
    "runtime",
    "setting",
    "title",
]

TLS: Final = True
PLAIN: Final = False


class Kind(StrEnum):
    """What a product is for; the page groups and colours by it."""

    DATABASE = "database"
    BROKER = "broker"
    CACHE = "cache"
    SEARCH = "search"
    WEB_SERVER = "web-server"
    PROXY = "proxy"
    APP_SERVER = "app-server"
    DEV_SERVER = "dev-server"
    RUNTIME = "runtime"
    NOTEBOOK = "notebook"
    MODEL_SERVER = "model-server"
    DEBUGGER = "debugger"
    REMOTE = "remote"
    MAIL = "mail"
    DNS = "dns"
    FILES = "files"
    CHAT = "chat"
    MEDIA = "media"
    IOT = "iot"
    MONITORING = "monitoring"
    STORAGE = "storage"
    CONTAINER = "container"
    VM = "vm"
    DESKTOP = "desktop"
    EDITOR = "editor"
    DEVTOOL = "devtool"
    NETWORK = "network"
    SECURITY = "security"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """One way to recognise the product: every part that is given must hold, any word of it.

    The strongest part decides against competitors, in this order: package of the entry point,
    entry, package of the executable, program, title, imports, libraries, installed, argv,
    environ, replies, runtime. More parts beat fewer; `weight` (-9 to 9) settles what is left.

    `programs`  base name of the executable or comm (cut at 15 bytes by the kernel, which is
                allowed for); "*" matches anything: "postgres", "php-fpm*".
    `packages`  "origin:name" of the package that owns the executable or the entry point:
                "deb:redis-server", "pypi:uvicorn", "npm:vite", "go:github.com/prometheus/*".
    `entries`   what an interpreter runs, "kind:name" ("module:http.server", "command:vite",
                "script:manage.py", "class:org.apache.*", "jar:kafka*"); without a kind it is a
                module or command, never the user's own script.
    `imports`   a module that the user's own code imports, or something in it: "aiohttp.web".
    `installed` "origin:name" in the process's own environment. Weak for Python and Node (there is
                much in a venv), as good as certain for Go, jars and gems.
    `argv`      regular expression, searched in the command line joined by blanks.
    `title`     regular expression, matched at the start of a rewritten process title.
    `environ`   names of environment variables, one of which must be set.
    `libraries` base names of loaded shared objects: "libzmq*".
    `runtime`   name of the interpreter: "python", "node"; alone it is the weakest fallback.
    `parent`    base name or entry of an ancestor, nearest first.
    `replies`   looks at what probes read (`reply("server", r"^nginx")`), all of which must hold.
                Without any other part they count only when nothing is known of the process,
                because a header can lie; beside a `runtime` they beat that runtime's fallback.
    `transports` "tcp", "udp", "unix": only sockets of these.
    `unless`    looks that forbid this match.
    """

    programs: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    imports: tuple[str, ...] = ()
    installed: tuple[str, ...] = ()
    argv: str = ""
    title: str = ""
    environ: tuple[str, ...] = ()
    libraries: tuple[str, ...] = ()
    runtime: str = ""
    parent: tuple[str, ...] = ()
    replies: tuple[Look, ...] = ()
    transports: tuple[Transport, ...] = ()
    unless: tuple[Look, ...] = ()
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A value and what it takes: any look of `when`. Without `when` it is the default.

    The value of a `tls` rule is TLS or PLAIN, that of an `auth` rule a word as in Identity.

    Rules are asked in their order; the first that holds decides. `Rule("none")` at the end says
    "without any of these it is open"; leave the default out when the product does not tell
    (a probe may).
    """

    value: bool | str
    when: tuple[Look, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What one of several sockets of the product is for; fields that are set override.

    Chosen by the first `when` look that finds something (the socket's port: use `option()` or
    "{port}"), else by the protocol that a probe saw, else by the default `ports`, else the role
    with `otherwise=True`. A socket with no role is what the fingerprint itself says; write a role
    for the main socket only when another one is `otherwise`. `transport` restricts all of this.
    `framework=""` says that this socket has none (an admin port beside the application).
    """

    name: str
    when: tuple[Look, ...] = ()
    ports: tuple[int, ...] = ()
    transport: Transport | None = None
    otherwise: bool = False
    product: str | None = None
    protocol: str | None = None
    framework: str | None = None
    tls: tuple[Rule, ...] = ()
    auth: tuple[Rule, ...] = ()
    probes: tuple[str, ...] = ()
    never_probe: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """A product: how it is recognised (any of `matches`) and what follows from it.

    The file name is the fingerprint's name ("spring_boot.py" is "spring-boot").

    `product`    the software's own spelling.
    `protocol`   lower case; None when only a probe or a role can tell. HTTPS is "http" with tls.
    `hosts`      it runs the user's application: the framework is looked for in that code.
    `framework`  the framework it always is (Streamlit says itself) or falls back to.
    `framework_version` where that framework's version is; empty: the product's own version.
    `version`    looks asked in order, before the package that matched; a probe's "version" last.
    `package_tells_version` False when that package's version is not the product's (a plug-in, the
                 Erlang or Java machine). That package is the one matched by `packages`, else the
                 one that owns the program or entry point, never that of a mere interpreter.
    `tls`, `auth` rules; what a probe saw itself beats them.
    `over`       names of fingerprints that it beats whenever both match (it is built on them).
    `probes`     probes allowed beyond those of its protocol; `never_probe` forbids every probe.
    `icon`       name of an icon, when it is not the fingerprint's name.
    """

    product: str
    kind: Kind
    matches: tuple[Match, ...]
    samples: tuple[Sample, ...]
    near_misses: tuple[Sample, ...]
    protocol: str | None = None
    hosts: bool = False
    framework: str | None = None
    framework_version: tuple[Look, ...] = ()
    version: tuple[Look, ...] = ()
    package_tells_version: bool = True
    roles: tuple[Role, ...] = ()
    tls: tuple[Rule, ...] = ()
    auth: tuple[Rule, ...] = ()
    over: tuple[str, ...] = ()
    probes: tuple[str, ...] = ()
    never_probe: bool = False
    icon: str | None = None
