"""`homeport route`, as click sees it."""

import click

from homeport.faces.cli import fast
from homeport.faces.cli.answer import write_json
from homeport.faces.cli.measure import printable
from homeport.faces.cli.route_view import added_view, list_view, missing_view
from homeport.faces.cli.style import line
from homeport.faces.cli.terminal import standard_output, write
from homeport.home import routes
from homeport.home.routes import Done
from homeport.model.app_name import RouteWords
from homeport.model.front import Guise
from homeport.model.identity import Asking

_COLOR = click.option("--color", type=click.Choice(fast.COLORS), default="auto", help="Colour.")
_JSON = click.option("--json", "as_json", is_flag=True, help="The answer, for programs.")
_DRY = click.option("-n", "--dry-run", is_flag=True, help="Say what would be done, and do nothing.")


@click.group(
    epilog="""\b
Every HTTP server that is seen gets a name by itself: shop.localhost for the
page of the project shop, api.shop.localhost for its API, cart.shop.localhost
for the worktree of the branch cart.

\b
Examples:
  homeport route ls
  homeport route add shop 5173
  homeport route rename shop store
  homeport open shop

\b
Exit codes: 0 fine, 2 that is no name or target, 3 the file of routes is
broken, 5 nothing has that name, 6 somebody else has it, 7 home does not
serve the change yet.""",
)
def command() -> None:
    """Show and change which name leads to which app."""


@command.command(
    "ls",
    epilog="""\b
Examples:
  homeport route ls
  homeport route ls --all
  homeport route ls --json | jq -r '.routes[].host'""",
)
@click.option("-a", "--all", "show_all", is_flag=True, help="Also what is hidden or remembered.")
@click.option("--no-probe", is_flag=True, help="Send nothing to anybody.")
@_JSON
@_COLOR
def ls(*, show_all: bool, no_probe: bool, as_json: bool, color: str) -> None:
    """Show all names, where they lead, and whether somebody listens there."""
    found = routes.shown_routes(asking=Asking.NOTHING if no_probe else Asking.ORDINARY)
    if as_json:
        write_json(found)
        return
    terminal = standard_output(color)
    write(terminal.text(list_view(found, show_all=show_all, room=terminal.columns)))


@command.command(
    "add",
    epilog="""\b
TARGET is a port, host:port, [IPv6]:port, https://host:port,
http2://host:port, /path/of/a.sock, or ns/NAME:port for another network
namespace.

\b
An app that accepts nothing but localhost (Jupyter, MCP servers) is asked with
--as localhost; one that refuses its own forms over https because it takes no
notice of X-Forwarded-Proto (Django) with --as plain-http. For apps that
Homeport knows it does that by itself; --as name keeps it from doing so.

\b
Examples:
  homeport route add shop 5173
  homeport route add shop 8000 --prefix /api
  homeport route add secure https://127.0.0.1:8443
  homeport route add lab ns/blue:8080 --dry-run""",
)
@click.argument("name")
@click.argument("target")
@click.option("--prefix", default="/", show_default=True, help="Only for this part of the path.")
@click.option("--http2", is_flag=True, help="The app speaks HTTP/2 without TLS (gRPC).")
@click.option("--hold", is_flag=True, help="Requests wait while the app restarts, up to 10 s.")
@click.option("--insecure", is_flag=True, help="Trust any certificate of an https:// target.")
@click.option(
    "--origin",
    "origins",
    multiple=True,
    metavar="URL",
    help="A web page of this origin may use the app too. May be repeated.",
)
@click.option(
    "--as",
    "guise",
    type=click.Choice([one.value for one in Guise]),
    callback=lambda _context, _option, value: Guise(value) if value else None,
    help="As what the app is asked, where it refuses its name: see below.",
)
@click.option("--replace", "replaces", is_flag=True, help="Replace the route of that name.")
@_DRY
@_JSON
@_COLOR
def add(*, replaces: bool, dry_run: bool, as_json: bool, color: str, **words: object) -> None:
    """Let NAME.localhost lead to TARGET."""
    wanted = RouteWords(**words)  # type: ignore[arg-type]
    added = routes.add_route(wanted, replaces=replaces, only_plan=dry_run)
    served = None if dry_run else routes.renew_served()
    added = routes.as_served(added, served)
    if as_json:
        write_json(added)
        return
    view = [added_view(added, was_done=not dry_run)]
    if not dry_run:
        view += missing_view(routes.missing(served))
    write(standard_output(color).text(view))


@command.command(
    "rm",
    epilog="""\b
Examples:
  homeport route rm shop
  homeport route rm shop --prefix /api

\b
For an app that does not run any more it forgets the name.""",
)
@click.argument("name")
@click.option("--prefix", help="Only the route for this part of the path.")
@_DRY
@_JSON
def rm(*, name: str, prefix: str | None, dry_run: bool, as_json: bool) -> None:
    """Remove the route NAME."""
    done = routes.remove_route(name, prefix, only_plan=dry_run)
    _tell(done, dry_run=dry_run, as_json=as_json)


@command.command(
    "rename",
    epilog="""\b
Examples:
  homeport route rename shop store
  homeport route rename store --undo       the name it had by itself

\b
The new name stays with the app, also when it restarts on another port.""",
)
@click.argument("name")
@click.argument("new", required=False)
@click.option("--undo", is_flag=True, help="Give the app the name back that it gets by itself.")
@_DRY
@_JSON
def rename(*, name: str, new: str | None, undo: bool, dry_run: bool, as_json: bool) -> None:
    """Call the app or route NAME by the name NEW."""
    if undo is (new is not None):
        raise click.UsageError("Say either the new name or --undo.")
    if new is None:
        done = routes.restore_name(name, only_plan=dry_run)
    else:
        done = routes.rename_route(name, new, only_plan=dry_run)
    _tell(done, dry_run=dry_run, as_json=as_json)


@command.command(
    "hide",
    epilog="""\b
Examples:
  homeport route hide grafana
  homeport route hide grafana --undo""",
)
@click.argument("name")
@click.option("--undo", is_flag=True, help="Let it in again.")
@_DRY
@_JSON
def hide(*, name: str, undo: bool, dry_run: bool, as_json: bool) -> None:
    """Take the name of an app out of the door."""
    done = routes.hide_route(name, hidden=not undo, only_plan=dry_run)
    _tell(done, dry_run=dry_run, as_json=as_json)


def _tell(done: Done, *, dry_run: bool, as_json: bool) -> None:
    missing = () if dry_run else routes.missing(routes.renew_served())
    if as_json:
        write_json(done)
        return
    said = f"{'Would do: ' if dry_run else ''}{printable(done.done)}"
    write(standard_output("auto").text([line(said), *missing_view(missing)]))
