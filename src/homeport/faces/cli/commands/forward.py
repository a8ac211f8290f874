"""`homeport forward`, as click sees it."""

import click

from homeport.faces.cli import fast
from homeport.faces.cli.answer import write_json
from homeport.faces.cli.forward_view import added_view, list_view
from homeport.faces.cli.measure import printable
from homeport.faces.cli.terminal import standard_output, write
from homeport.home import forwards
from homeport.home.forward_list import ForwardState
from homeport.model.address import Transport
from homeport.model.forward import ForwardWords

_COLOR = click.option("--color", type=click.Choice(fast.COLORS), default="auto", help="Colour.")
_JSON = click.option("--json", "as_json", is_flag=True, help="The answer, for programs.")
_NOT_OPEN = 1
_DRY = click.option("-n", "--dry-run", is_flag=True, help="Say what would be done, and do nothing.")


class _ShortForm(click.Group):
    """Let `forward LISTEN TARGET` mean `forward add LISTEN TARGET`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the word in that was left out."""
        is_help = args[:1] in (["--help"], ["-h"])
        if args and not is_help and args[0] not in self.commands:
            args = ["add", *args]
        return super().parse_args(ctx, args)


@click.group(
    cls=_ShortForm,
    epilog="""\b
Examples:
  homeport forward 5433 db.internal:5432
  homeport forward --udp 5353 10.0.0.53:53
  homeport forward /run/user/1000/db.sock 5432     a unix socket to a port
  homeport forward 8080 /run/app.sock              and the other way round
  homeport forward 5433 ns/blue:5432               into a network namespace
  homeport forward ls
  homeport forward rm 5433

\b
A forward listens on loopback only and is open while home runs (homeport up).
A unix socket is for its own user only.

\b
Exit codes: 0 fine, 1 it is kept but cannot be opened now, 2 that is no place
or leads in a circle, 3 the file of routes is broken, 5 there is no such
forward, 6 the name or port is taken.""",
)
def command() -> None:
    """Carry a port or unix socket to another place, TCP or UDP."""


@command.command(
    "add",
    epilog="""\b
Examples:
  homeport forward add 5433 db.internal:5432
  homeport forward add 5433 db.internal:5432 --name db --replace
  homeport forward add --udp 5353 10.0.0.53:53

\b
LISTEN: 5433 (on 127.0.0.1 and ::1), 127.0.0.1:5433, [::1]:5433, or the path of
a unix socket. TARGET: 5432, host:5432, [::1]:5432, /run/app.sock, ns/NAME:5432
(for a network namespace by the name that homeport ls shows).
`homeport forward LISTEN TARGET` is short for this.""",
)
@click.argument("listen")
@click.argument("target")
@click.option("--name", default="", metavar="NAME", help="What it is called in the list.")
@click.option("--udp", is_flag=True, help="Carry datagrams.")
@click.option("--replace", "replaces", is_flag=True, help="Replace the one of that name or place.")
@_DRY
@_JSON
@_COLOR
def add(  # noqa: PLR0913 - click gives each option by itself
    *,
    listen: str,
    target: str,
    name: str,
    udp: bool,
    replaces: bool,
    dry_run: bool,
    as_json: bool,
    color: str,
) -> None:
    """Carry what comes to LISTEN to TARGET."""
    transport = Transport.UDP if udp else Transport.TCP
    words = ForwardWords(name=name, listen=listen, target=target, transport=transport)
    line = forwards.add_forward(words, replaces=replaces, only_plan=dry_run)
    if as_json:
        write_json(line)
    else:
        write(standard_output(color).text([added_view(line, was_done=not dry_run)]))
    if line.state is ForwardState.REFUSED:
        click.get_current_context().exit(_NOT_OPEN)


@command.command(
    "ls",
    epilog="""\b
Examples:
  homeport forward ls
  homeport forward ls --json | jq '.forwards[] | {name, active, bytes_out}'""",
)
@_JSON
@_COLOR
def ls(*, as_json: bool, color: str) -> None:
    """Show all forwards, whether they are open, and what they carried."""
    found = forwards.list_forwards()
    if as_json:
        write_json(found)
        return
    terminal = standard_output(color)
    write(terminal.text(list_view(found, room=terminal.columns)))


@command.command(
    "rm",
    epilog="""\b
Examples:
  homeport forward rm db
  homeport forward rm 5433

\b
Connections that are open go on until they end.""",
)
@click.argument("which", metavar="NAME|PORT")
@_DRY
@_JSON
def rm(*, which: str, dry_run: bool, as_json: bool) -> None:
    """Remove a forward, by its name or where it listens."""
    done = forwards.remove_forward(which, only_plan=dry_run)
    if as_json:
        write_json(done)
    else:
        write(f"{'Would do: ' if dry_run else ''}{printable(done.done)}\n")
