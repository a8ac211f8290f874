"""`homeport down`: end home."""

import click

from homeport.faces.cli.terminal import write
from homeport.home.stop import stop


@click.command(
    epilog="""\b
Examples:
  homeport down
  homeport down --timeout 30    be patient before force is used

\b
Home and its gateway end; apps go on at their ports.
Exit codes: 0 home is gone (or was not there), 7 it would not go."""
)
@click.option(
    "--timeout",
    "timeout_s",
    type=click.FloatRange(min=0),
    default=5.0,
    show_default=True,
    metavar="SECONDS",
    help="How long to wait before SIGKILL.",
)
def command(timeout_s: float) -> None:
    """Stop home, and wait until it is gone."""
    done = stop(timeout_s)
    if done.url is None:
        write("Homeport was not running.\n")
        return
    notes = "".join(f"{note}\n" for note in done.notes)
    write(f"{notes}Homeport has left {done.url}\n")
