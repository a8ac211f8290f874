"""`homeport free`, as click sees it."""

import click

from homeport.faces.cli import fast
from homeport.faces.cli.free import FreeOptions, run
from homeport.model.address import Transport


@click.command(
    epilog="""\b
What ends: the processes that hold the port, their workers, and wrappers such as npm or
nodemon above them that have nothing else to do. Never: clients, your shell, pid 1.

\b
Exit codes: 0 free, 1 not freed, for the reason named, 4 not permitted,
5 nothing listens there, 7 it did not go away in time.

\b
Examples:
  homeport free 3000               show the plan, ask, end, see it gone
  homeport free 3000 5173 --yes    without asking
  homeport free 5432 -yy           also what keeps data
  homeport free 3000 --dry-run     only the plan"""
)
@click.argument("ports", nargs=-1, required=True, metavar="PORT...")
@click.option(
    "-y", "--yes", count=True, help="Do not ask. Twice for databases, containers and the like."
)
@click.option("-n", "--dry-run", is_flag=True, help="Show the plan and do nothing.")
@click.option(
    "--grace",
    "grace_s",
    type=click.FloatRange(0, 600),
    default=5.0,
    show_default=True,
    metavar="SECONDS",
    help="Time to end in order before it is killed.",
)
@click.option("--tcp", "transport", flag_value=Transport.TCP.value, help="Only TCP.")
@click.option("--udp", "transport", flag_value=Transport.UDP.value, help="Only UDP.")
@click.option("--json", "as_json", is_flag=True, help="The report, for programs; asks nothing.")
@click.option("--color", type=click.Choice(fast.COLORS), default="auto", help="Colour.")
@click.pass_context
def command(ctx: click.Context, /, transport: str | None, **_: object) -> None:
    """End what holds PORT, after showing what that means."""
    chosen = {**ctx.params, "transport": None if transport is None else Transport(transport)}
    ctx.exit(run(FreeOptions(**chosen)))
