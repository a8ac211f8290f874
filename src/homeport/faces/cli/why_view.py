"""The whole story of one port on one screen."""

from datetime import datetime

from homeport.faces.cli import service_words as words
from homeport.faces.cli.amounts import age, count, size
from homeport.faces.cli.measure import printable
from homeport.faces.cli.sheet import Sheet
from homeport.faces.cli.style import Line, Span, Tone
from homeport.model.address import Transport
from homeport.model.exposure import Reach
from homeport.model.port_class import PortRange
from homeport.model.service import Client, HolderFacts, Service, Story

_SHOWN_CLIENTS = 8
_DANGERS = ("exposed", "queue-full", "stopped")
_RANGES = {
    PortRange.SYSTEM: "system range, up to 1023",
    PortRange.USER: "registered range, 1024 to 49151",
    PortRange.DYNAMIC: "dynamic range, from 49152",
}


def view(story: Story, *, now: datetime, room: int | None) -> list[Line]:
    """Return the lines of `homeport why`, none wider than `room`."""
    one = story.service
    page = Sheet(room=room)
    page.heading(headline(story, now))
    _warnings(page, story)
    page.gap()
    _place(page, one)
    _program(page, one, now)
    _origin(page, story)
    _load(page, one)
    _clients(page, story)
    _others(page, story, now)
    _next_steps(page, one)
    return page.lines


def headline(story: Story, now: datetime) -> str:
    """Return one sentence: what, whose, started by whom and when."""
    one = story.service
    parts = [f"{_name_of_place(one)} is {words.what(one)}"]
    if one.project:
        branch = f" (branch {printable(one.branch)})" if one.branch else ""
        parts.append(f"in project {printable(one.project)}{branch}")
    by = one.started_by or (one.user and f"user {one.user}")
    started = [f"started by {printable(by)}"] if by else []
    if one.started_at:
        ago = f"{age((now - one.started_at).total_seconds())} ago"
        started.append(ago if started else f"started {ago}")
    return ", ".join([*parts, *([" ".join(started)] if started else [])])


def _name_of_place(one: Service) -> str:
    return printable(one.path or "?") if one.port is None else words.port(one)


def _warnings(page: Sheet, story: Story) -> None:
    for one in story.warnings:
        is_danger = one.code in _DANGERS
        page.heading(f"! {printable(one.what)}", Tone.DANGER if is_danger else Tone.CAUTION)


def _place(page: Sheet, one: Service) -> None:
    tone = words.REACH_TONES[one.reach]
    reach = words.REACH_WORDS[one.reach]
    if one.transport is Transport.UNIX:
        page.fact("listens on", words.hosts(one))
        return
    page.fact(
        "listens on", *(f"{_endpoint(each, one.port)} ({one.transport})" for each in one.addresses)
    )
    page.fact("reach", Span(f"{reach}{_missing_family(one)}", tone))
    if one.namespace:
        page.fact("namespace", printable(one.namespace))
    if one.container:
        page.fact("container", printable(one.container))
    page.fact("port", *_port_class(one))


def _endpoint(host: str, port: int | None) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{printable(host)}:{port}"


def _missing_family(one: Service) -> str:
    """Return a warning where `localhost` may mean the family nobody listens on."""
    if one.reach is not Reach.LOOPBACK or len(one.addresses) != 1:
        return ""
    return ", over IPv6 only" if words.is_ipv6(one.addresses[0]) else ", over IPv4 only"


def _port_class(one: Service) -> list[str]:
    known = one.port_class
    if known is None:
        return []
    parts = [f"registered as {known.iana_name}"] if known.iana_name else []
    parts.append(_RANGES[known.range])
    if known.is_ephemeral:
        parts.append("the kernel may also give it to an outgoing connection")
    if known.is_reserved:
        parts.append("reserved in ip_local_reserved_ports")
    return ["; ".join(parts)]


def _program(page: Sheet, one: Service, now: datetime) -> None:
    if one.product or one.framework:
        facts = (one.product, one.version, one.framework, one.protocol)
        page.fact("identified", " ".join(printable(each) for each in facts if each))
        page.fact("", *(printable(each) for each in one.evidence))
    if not one.product:
        _unidentified(page, one)
    if one.pid is not None:
        page.fact("process", f"{printable(one.process or '?')}, pid {one.pid}{_user(one.user)}")
        page.fact("command", *([printable(" ".join(one.argv))] if one.argv else []))
        page.fact("program", *([printable(one.exe)] if one.exe else []))
        page.fact("directory", *([printable(one.cwd)] if one.cwd else []))
    else:
        page.fact("process", Span(f"cannot be seen from here{_user(one.user)}", Tone.QUIET))
    page.fact("", *(_holder(each, now) for each in one.holders if each.pid != one.pid))
    if one.worktree:
        page.fact("worktree", printable(one.worktree))


def _unidentified(page: Sheet, one: Service) -> None:
    """Say which clues did not suffice, and what would."""
    clues = (*one.looked_at, *(() if one.framework else one.evidence))
    if not clues:
        return
    page.fact("looked at", *(Span(printable(each), Tone.QUIET) for each in clues))
    page.fact(
        "", Span("No fingerprint fits. docs/identify.md: adding one takes ten minutes.", Tone.QUIET)
    )


def _user(user: str | None) -> str:
    return f", user {printable(user)}" if user else ""


def _holder(one: HolderFacts, now: datetime) -> str:
    how = "inherits the socket" if one.inherits else "holds it too"
    since = f", since {age((now - one.started_at).total_seconds())}" if one.started_at else ""
    return f"{printable(one.process)}, pid {one.pid}{_user(one.user)}: {how}{since}"


def _origin(page: Sheet, story: Story) -> None:
    source = story.source
    if source:
        pid = f", pid {source.pid}" if source.pid else ""
        page.fact("started by", f"{printable(source.name)} ({source.kind}{pid})")
        page.fact("", *(Span(printable(each), Tone.QUIET) for each in source.evidence))
    if story.service.unit:
        page.fact("unit", printable(story.service.unit))
    page.fixed("ancestry", _ancestry(story))


def _ancestry(story: Story) -> list[Span]:
    """Return the chain from pid 1 down to the listener as a tree."""
    chain = [f"{each.pid} {printable(each.name)}" for each in reversed(story.ancestry)]
    lines = [_branch(depth, text) for depth, text in enumerate(chain)]
    one = story.service
    if one.pid is not None and chain:
        lines.append(
            _branch(len(chain), f"{one.pid} {printable(one.process or '?')} ← listens here")
        )
        return [*(Span(each, Tone.QUIET) for each in lines[:-1]), Span(lines[-1])]
    return [Span(each, Tone.QUIET) for each in lines]


def _branch(depth: int, text: str) -> str:
    return text if depth == 0 else f"{'  ' * (depth - 1)}└ {text}"


def _load(page: Sheet, one: Service) -> None:
    if one.memory_bytes is not None:
        kind = f" ({one.memory_kind.upper()})" if one.memory_kind else ""
        page.fact("memory", f"{size(one.memory_bytes)}{kind}")
    if one.backlog is not None:
        waiting = one.accept_queue or 0
        is_full = one.backlog > 0 and waiting >= one.backlog
        text = f"{waiting} of {one.backlog} places in the accept queue taken"
        page.fact("queue", Span(text, Tone.DANGER if is_full else Tone.PLAIN))
    if one.drops:
        page.fact("dropped", Span(count(one.drops, "datagram"), Tone.CAUTION))
    idle = f", idle for {age(one.idle_s)}" if one.idle_s is not None else ""
    if one.connections is not None:
        page.fact("connections", f"{one.connections} open{idle}")
    elif idle:
        page.fact("idle", age(one.idle_s or 0.0))


def _clients(page: Sheet, story: Story) -> None:
    shown = story.clients[:_SHOWN_CLIENTS]
    more = len(story.clients) - len(shown)
    lines = [_client(one) for one in shown]
    page.fact(
        "clients",
        *lines,
        *([Span(f"and {more} more (--json has all)", Tone.QUIET)] if more else []),
    )


def _client(one: Client) -> str:
    who = f"{printable(one.process)}, pid {one.pid}" if one.process else printable(one.address)
    project = f", project {printable(one.project)}" if one.project else ""
    idle = f", idle for {age(one.idle_s)}" if one.idle_s is not None else ""
    return f"{who}{project}: {count(one.connections, 'connection')}{idle}"


def _others(page: Sheet, story: Story, now: datetime) -> None:
    lines = [f"{headline(one, now)}, on {words.hosts(one.service)}" for one in story.others]
    page.fact("also here", *(Span(one, Tone.CAUTION) for one in lines))


def _next_steps(page: Sheet, one: Service) -> None:
    if one.port is None:
        return
    page.gap()
    if one.url:
        page.fact("open it", Span(printable(one.url), Tone.NAME))
    page.fact("watch it", Span(f"homeport ls --watch {one.port}", Tone.NAME))
    page.fact("doctor it", Span(f"homeport doctor {one.port}", Tone.NAME))
    page.fact("free it", Span(f"homeport free {one.port}", Tone.NAME))
