"""`homeport ls`, as click sees it."""

import click

from homeport.faces.cli import fast, ls
from homeport.faces.cli.ls_options import LsOptions


class _Spelled(click.Command):
    """A command whose bare --watch stands for its usual interval."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, fast.spell_out(args))


@click.command(
    cls=_Spelled,
    epilog="""\b
Words narrow the list; all of them must fit:
  5173, 3000-3999          ports
  exposed                  reachable from other machines
  'idle>1h'                nobody talked to it for so long
  project=shop user=me     also branch= by= container= unit= process= ...
  tcp, udp, unix           the transport
  anything else            text in name, command, project, address, path

\b
Examples:
  homeport ls exposed
  homeport ls project=shop 'idle>30m'
  homeport ls --watch=1 3000-3999
  homeport ls --json | jq '.services[].port'""",
)
@click.argument("words", nargs=-1)
@click.option(
    "-a",
    "--all",
    "show_all",
    is_flag=True,
    help="Fold nothing away: system listeners and unix sockets too.",
)
@click.option("--json", "as_json", is_flag=True, help="Everything, for programs.")
@click.option(
    "--probe", is_flag=True, help="Ask every service who it is, also those that are slow to say."
)
@click.option("--no-probe", is_flag=True, help="Send nothing to anybody.")
@click.option(
    "-w",
    "--watch",
    type=click.FloatRange(min=0, min_open=True),
    metavar="[=SECONDS]",
    help="Look again every 2 (or SECONDS) seconds; q or Ctrl-C ends.",
)
# __main__ answers it before click is imported; here it is only explained.
@click.option(
    "--lean",
    is_flag=True,
    expose_value=False,
    help="Port, address and owner only: the fastest look.",
)
@click.option(
    "--color",
    type=click.Choice(fast.COLORS),
    default="auto",
    help="Colour; auto means on a terminal.",
)
@click.pass_context
def command(ctx: click.Context, /, **_: object) -> None:
    """Show what listens on this machine, and whose it is."""
    ctx.exit(ls.run(LsOptions(**ctx.params)))
