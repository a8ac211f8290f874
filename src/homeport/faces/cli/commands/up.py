"""`homeport up`: start home in the background."""

import click

from homeport.faces.cli.answer import write_json
from homeport.faces.cli.terminal import write
from homeport.home.start import run_in_foreground, start
from homeport.model.port_class import HIGHEST_PORT


@click.command(
    epilog="""\b
Examples:
  homeport up                   the live page, on http://127.0.0.1:62893
  homeport up --port 8000       there, or not at all
  homeport up --json | jq -r .page_url
  homeport up --foreground      for systemd, a container, a supervisor

\b
Where 62893 is taken, home says by whom and takes the next free port; every other
command finds it. A home of an older version makes room.
The printed address holds the key to your machine: keep it to yourself.
Exit codes: 0 it answers (also if it ran already), 6 the port is taken, 7 too slow."""
)
@click.option(
    "--port",
    type=click.IntRange(1, HIGHEST_PORT),
    help="Take this port or fail; the default is 62893, or the next free one.",
)
@click.option("--foreground", is_flag=True, help="Stay in this process; SIGTERM ends it.")
@click.option("--json", "as_json", is_flag=True, help="The same as status --json.")
def command(port: int | None, *, foreground: bool, as_json: bool) -> None:
    """Start home: the live page, and every app by its name."""
    if foreground:
        run_in_foreground(port=port)
    now = start(port=port)
    if as_json:
        write_json(now)
        return
    notes = "".join(f"{note}\n" for note in now.notes)
    names = ""
    if now.gateway.running and now.url is not None:
        door = now.url.rpartition(":")[2]
        names = f"Apps by name: http://NAME.localhost:{door} (homeport route ls)\n"
    write(f"{notes}Homeport is at {now.page_url}\n{names}homeport down stops it.\n")
