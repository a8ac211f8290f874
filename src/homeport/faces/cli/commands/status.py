"""`homeport status`: whether home runs, and where."""

import click

from homeport.faces.cli.answer import write_json
from homeport.faces.cli.measure import printable
from homeport.faces.cli.terminal import write
from homeport.home.start import status
from homeport.model.machine_finding import MachineFinding
from homeport.model.question import Intent
from homeport.model.status import Status

_NOT_RUNNING = 1


@click.command(
    epilog="""\b
Examples:
  homeport status
  homeport status --json | jq -r .page_url
  homeport status > /dev/null || homeport up

\b
The address for the browser holds the key to your machine: keep it to yourself.
Exit codes: 0 home runs and answers, 1 it does not."""
)
@click.option("--json", "as_json", is_flag=True, help="Everything, for programs.")
@click.pass_context
def command(ctx: click.Context, *, as_json: bool) -> None:
    """Say whether home runs, and where."""
    now = status()
    if as_json:
        write_json(now)
    else:
        write("".join(f"{line}\n" for line in lines_of(now)))
    ctx.exit(0 if now.running else _NOT_RUNNING)


def lines_of(now: Status) -> list[str]:
    """Return what is printed."""
    if not now.running:
        return ["Homeport is not running; homeport up starts it.", *now.notes]
    since = "" if now.started_at is None else f", since {now.started_at.astimezone():%F %H:%M}"
    count = "" if now.services is None else f", sees {now.services} services"
    return [
        f"Homeport {now.version} runs (pid {now.pid}{since}){count}",
        f"  {now.page_url}",
        *_door(now),
        *(f"  {note}" for note in now.notes),
        *(line for one in now.findings for line in _finding(one)),
    ]


def _door(now: Status) -> list[str]:
    if not now.gateway.running:
        return []
    port = (now.url or "").rpartition(":")[2]
    words = "1 name" if now.routes == 1 else f"{now.routes} names"
    gateway = f"{(now.gateway.engine or '').capitalize()} {now.gateway.version}"
    return [f"  http://NAME.localhost:{port}: {words}, by {gateway} (pid {now.gateway.pid})"]


def _finding(one: MachineFinding) -> list[str]:
    start = " --intent start" if one.intent is Intent.START else ""
    closer = f"homeport doctor {one.target}{start}" if one.target else one.fix
    return [f"  ! {printable(one.what)}", f"      {printable(closer)}"]
