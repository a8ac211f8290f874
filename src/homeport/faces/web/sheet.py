"""Everything `why` knows of one service, as the sections of the detail drawer."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from homeport.faces.web.row import row_id
from homeport.faces.web.wording import (
    address_words,
    command_line,
    count,
    doctor_target,
    open_url,
    reach_words,
    size,
    span,
    what_it_is,
)
from homeport.model.address import Transport
from homeport.model.port_class import PortClass
from homeport.model.service import Client, HolderFacts, Service, Story

Fact = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of a list: `main` first, `right` beside it, `sub` below; `row` makes it a link."""

    main: str
    sub: str = ""
    right: str = ""
    tone: str = ""
    row: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and what is below it; `kind` is "facts", "items", "chain" or "code"."""

    title: str
    kind: str
    facts: tuple[Fact, ...] = ()
    items: tuple[Item, ...] = ()
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A word or two that must not be overlooked; `tone` is "bad", "warn" or "calm"."""

    words: str
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Text for the clipboard."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What the drawer shows. `gone` says since when the listener is no more.

    `is_node` marks a box of the graph that listens nowhere. `doctor` is what to ask the doctor.
    """

    key: str
    title: str
    subtitle: str
    badges: tuple[Badge, ...] = ()
    copies: tuple[Copy, ...] = ()
    sections: tuple[Section, ...] = ()
    url: str | None = None
    can_free: bool = False
    gone: str = ""
    problem: str = ""
    is_node: bool = False
    doctor: str = ""


def bare_story(service: Service) -> Story:
    """Return what the list alone knows, for sockets that nobody can ask more about."""
    return Story(service=service, ancestry=(), source=None, warnings=(), clients=())


def to_sheet(story: Story, key: str, now: datetime) -> Sheet:
    """Return the drawer of `story`, as of `now`."""
    service = story.service
    url = open_url(service)
    where = service.port if service.port is not None else service.path or "unnamed socket"
    return Sheet(
        key=key,
        title=what_it_is(service),
        subtitle=f"{where}"
        if service.transport is Transport.TCP
        else f"{where} {service.transport}",
        badges=tuple(_badges(service)),
        copies=tuple(_copies(service, url)),
        sections=tuple(_sections(story, now)),
        url=url,
        can_free=service.port is not None,
        doctor=doctor_target(service),
    )


def _badges(service: Service) -> Iterator[Badge]:
    if service.exposed:
        yield Badge(words=f"reachable from {_who(service)}", tone="bad")
    if service.uid == 0:
        yield Badge(words="runs as root", tone="warn")
    if service.project:
        yield Badge(words=service.project, tone="calm")
    if service.branch:
        yield Badge(words=service.branch, tone="calm")
    if service.is_background:
        yield Badge(words="background", tone="calm")


def _who(service: Service) -> str:
    words = {"lan": "the LAN", "bridge": "containers and guests"}
    return words.get(service.reach, reach_words(service.reach))


def _copies(service: Service, url: str | None) -> Iterator[Copy]:
    if url:
        yield Copy(label="URL", text=url)
    elif service.port is not None:
        yield Copy(label="port", text=str(service.port))
    elif service.path:
        yield Copy(label="path", text=service.path)
    if service.pid is not None:
        yield Copy(label="pid", text=str(service.pid))
    if service.argv:
        yield Copy(label="command", text=command_line(service.argv))


def _sections(story: Story, now: datetime) -> Iterator[Section]:
    service = story.service
    if story.warnings:
        yield _items("Warnings", [Item(main=one.what, tone="warned") for one in story.warnings])
    if service.argv:
        yield Section(title="Command", kind="code", code=command_line(service.argv))
    yield _facts("Listening", _listening(service))
    yield _facts("Process", _process(service, now))
    if started := _started(story):
        yield started
    if story.ancestry:
        yield Section(title="Ancestry", kind="chain", items=tuple(_chain(story)))
    if service.holders:
        yield _items("Holders of the socket", [_holder(one, service) for one in service.holders])
    yield _items(
        "Clients", [_client(one) for one in story.clients] or [Item(main="none right now")]
    )
    if story.others:
        yield _items("Also on this port", [_other(one.service) for one in story.others])
    if known := _known(service):
        yield _facts("Identified as", known)
    if service.evidence:
        yield _items("Evidence", [Item(main=one) for one in service.evidence])


def _items(title: str, items: list[Item]) -> Section:
    return Section(title=title, kind="items", items=tuple(items))


def _facts(title: str, facts: Iterator[Fact]) -> Section:
    return Section(title=title, kind="facts", facts=tuple(facts))


def _listening(service: Service) -> Iterator[Fact]:
    yield "Transport", service.transport.value
    yield ("Path" if service.transport is Transport.UNIX else "Addresses"), address_words(service)
    if service.transport is not Transport.UNIX:
        yield "Reachable from", _who(service)
    if service.namespace:
        yield "Namespace", service.namespace
    if service.connections is not None:
        yield "Connections", str(service.connections)
    if service.idle_s is not None:
        yield "Idle for", span(service.idle_s)
    if service.waiting is not None:
        yield "Waiting for accept", str(service.waiting)
    if service.backlog is not None:
        yield "Queue / backlog", f"{service.accept_queue or 0} / {service.backlog}"
    if service.drops:
        yield "Lost datagrams", str(service.drops)
    if service.port_class:
        yield "Port class", _class_words(service.port_class)


def _class_words(port: PortClass) -> str:
    parts = [f"{port.range} range"]
    if port.iana_name:
        parts.append(f"registered as {port.iana_name}")
    if port.is_ephemeral:
        parts.append("the kernel may hand it to outgoing connections")
    if port.is_reserved:
        parts.append("reserved on this machine")
    return ", ".join(parts)


def _process(service: Service, now: datetime) -> Iterator[Fact]:
    if service.pid is not None:
        yield "Pid", str(service.pid)
    if service.user or service.uid is not None:
        yield "User", service.user or f"uid {service.uid}"
    if service.started_at:
        age = span((now - service.started_at).total_seconds())
        yield "Started", f"{age} ago, {service.started_at.astimezone():%Y-%m-%d %H:%M:%S}"
    if service.memory_bytes is not None:
        kind = f" ({service.memory_kind.upper()})" if service.memory_kind else ""
        yield "Memory", size(service.memory_bytes) + kind
    named = (
        ("Process", service.process if what_it_is(service) != service.process else None),
        ("Program", service.exe),
        ("Directory", service.cwd),
        ("Project", service.project_root),
        ("Worktree", service.worktree),
        ("Unit", service.unit),
        ("Container", service.container),
        ("Virtual machine", service.vm),
        ("Cgroup", service.cgroup if service.cgroup != "/" else None),
    )
    yield from ((name, value) for name, value in named if value)


def _started(story: Story) -> Section | None:
    source = story.source
    if source is None:
        words = story.service.started_by
        return _items("Started by", [Item(main=words)]) if words else None
    pid = f"pid {source.pid}" if source.pid is not None else ""
    first = Item(main=source.name, right=pid, sub=source.kind.value)
    return _items("Started by", [first, *(Item(main=one, tone="proof") for one in source.evidence)])


def _chain(story: Story) -> Iterator[Item]:
    """From the first process of the machine down to the service itself."""
    for one in reversed(story.ancestry):
        yield Item(main=one.name, right=f"pid {one.pid}", sub=command_line(one.argv))
    itself = story.service
    yield Item(main=itself.process or "unknown", right=f"pid {itself.pid}")


def _holder(one: HolderFacts, service: Service) -> Item:
    what = "owner" if one.pid == service.pid else "got it by fork" if one.inherits else ""
    fds = f"{'descriptors' if len(one.fds) > 1 else 'descriptor'} {', '.join(map(str, one.fds))}"
    parts = [what, fds if one.fds else "", one.user or ""]
    return Item(
        main=one.process, right=f"pid {one.pid}", sub=" · ".join(part for part in parts if part)
    )


def _client(one: Client) -> Item:
    parts = [one.address, one.project or "", f"idle {span(one.idle_s)}" if one.idle_s else ""]
    return Item(
        main=one.process or one.address,
        right=f"pid {one.pid}" if one.pid is not None else "",
        sub=" · ".join([count(one.connections, "connection"), *(part for part in parts if part)]),
    )


def _other(service: Service) -> Item:
    return Item(
        main=what_it_is(service),
        right=f"pid {service.pid}" if service.pid is not None else "",
        sub=f"{service.transport} {address_words(service)}",
        row=row_id(service),
    )


def _known(service: Service) -> Iterator[Fact] | None:
    named = (
        ("Product", service.product),
        ("Version", service.version),
        ("Framework", service.framework),
        ("Protocol", service.protocol),
        ("TLS", None if service.tls is None else "yes" if service.tls else "no"),
        ("Login", service.auth),
        ("Name", service.name),
        ("Confidence", None if service.confidence is None else f"{service.confidence:.0%}"),
    )
    found = [(name, value) for name, value in named if value]
    return iter(found) if found else None
