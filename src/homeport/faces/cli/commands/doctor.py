"""`homeport doctor`, as click sees it."""

from pathlib import Path

import click

from homeport.faces.cli import fast
from homeport.faces.cli.doctor import DoctorOptions, run

_COMMAND = "homeport.doctor.command"


class _BeforeDashes(click.Command):
    """What stands after -- is a command line of its own, whatever options it has."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Keep the command for later, and understand the rest."""
        if "--" in args:
            at = args.index("--")
            ctx.meta[_COMMAND] = tuple(args[at + 1 :])
            args = args[:at]
        return super().parse_args(ctx, args)


@click.command(
    cls=_BeforeDashes,
    options_metavar="[OPTIONS]",
    epilog="""\b
TARGET is a port, host:port, URL, unix socket path, or a name that `homeport ls` shows.
It reads first, connects second, and changes nothing. As root it also names the packet
filter's rule and sees other users' processes.

\b
Exit codes: 0 healthy (after --fix: now), 1 it found a cause, 2 that is no address,
3 bad symptom file, 4 the fix takes root, 6 things have changed since.

\b
Examples:
  homeport doctor 5173                        why can't I reach it
  homeport doctor https://shop.test:8443/     as a browser or curl would
  homeport doctor postgresql://me@localhost/shop
  homeport doctor /run/app.sock
  homeport doctor 3000 --intent start         could something listen there
  homeport doctor 3000 --log dev.log          also read what the app printed
  homeport doctor -- npm run dev              run it, and explain its failure
  homeport doctor 8080 --fix                  apply a safe fix, after a yes
  homeport doctor --undo                      take that back
  homeport doctor 8080 --json | jq .causes""",
)
@click.argument("target", required=False, metavar="[TARGET] [-- COMMAND...]")
@click.option(
    "--intent",
    type=click.Choice(["connect", "start"]),
    help="What does not work: reaching it (usual), or starting an app on it.",
)
@click.option("--log", metavar="FILE", help="What the app printed.")
@click.option("--project", metavar="DIR", help="The app's directory; usually the current one.")
@click.option("--report", metavar="TEXT", help="The error message that you saw.")
@click.option("--origin", metavar="URL", help="The web page that asks, for CORS.")
@click.option("--as", "user", metavar="USER", help="The user who meets the problem (as root).")
@click.option(
    "--symptom",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="All of that as JSON: target, url, intent, user_report, project, log, start_cmd, ...",
)
@click.option("--fix", is_flag=True, help="Apply the fix if it is a safe one, after a yes.")
@click.option("--undo", is_flag=True, help="Take the last fix back.")
@click.option("-y", "--yes", is_flag=True, help="With --fix: do not ask.")
@click.option(
    "--explain", metavar="CODE", help="Print what the handbook says of a cause, such as ipv6-only."
)
@click.option("-v", "--verbose", is_flag=True, help="Show everything that was checked.")
@click.option("--json", "as_json", is_flag=True, help="The diagnosis, for programs.")
@click.option("--color", type=click.Choice(fast.COLORS), default="auto", help="Colour.")
@click.pass_context
def command(ctx: click.Context, /, **_: object) -> None:
    """Say why TARGET cannot be reached or started, and what helps."""
    ctx.exit(run(DoctorOptions(**ctx.params, command=ctx.meta.get(_COMMAND, ()))))
