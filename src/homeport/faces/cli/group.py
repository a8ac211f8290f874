"""The command group: finds each command by its file name, imports only the one called."""

import difflib
import importlib
import pkgutil

import click

import homeport
from homeport.faces.cli import commands, fast

_ABORTED = 130
# Headings of --help; a command file that is not named here appears under the last one.
SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("See", ("ls", "why", "doctor", "graph")),
    ("Act", ("free",)),
    ("Home", ("up", "open", "status", "down")),
    ("Front door", ("route", "forward", "dns", "trust", "untrust", "env")),
    ("Set up", ("setup", "completion")),
)
EPILOG = """\b
Examples:
  homeport                         what listens on this machine
  homeport ls exposed              what others can reach
  homeport ls project=shop --watch
  homeport why 5173                the whole story of one port
  homeport doctor 5173             why it does not answer, and what helps
  homeport free 3000               end what holds it, after a look at the plan
  homeport up                      the live page, on http://127.0.0.1:62893

\b
Exit codes: 0 fine, 1 findings or no, 2 usage, 3 bad config, 4 not allowed,
5 no such thing, 6 conflict, 7 too slow, 8 a helper is missing, 70 our bug.
HOMEPORT_DEBUG=1 shows tracebacks; NO_COLOR and FORCE_COLOR are honoured."""


class LazyGroup(click.Group):
    """Commands are the files of faces/cli/commands; each has `command: click.Command`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the command files, in the order of the sections."""
        del ctx  # The commands are the same in every context.
        found = [one.name.replace("_", "-") for one in pkgutil.iter_modules(commands.__path__)]
        order = [name for _, names in SECTIONS for name in names]
        return sorted(
            found,
            key=lambda name: (name not in order, order.index(name) if name in order else 0, name),
        )

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name, or None."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"{commands.__name__}.{cmd_name.replace('-', '_')}")
        found = module.command
        assert isinstance(found, click.Command)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command to run; explain a word that is none."""
        name = args[0]
        if not name.startswith("-") and self.get_command(ctx, name) is None:
            raise click.UsageError(f"There is no command {name!r}.{self._guess(ctx, name)}", ctx)
        return super().resolve_command(ctx, args)

    def _guess(self, ctx: click.Context, name: str) -> str:
        if name.removeprefix(":").isdecimal():
            return f" Did you mean: homeport why {name}"
        close = difflib.get_close_matches(name, self.list_commands(ctx), n=2, cutoff=0.5)
        return f" Did you mean: {' or '.join(f'homeport {one}' for one in close)}" if close else ""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands under their headings."""
        left = [one for one in self.list_commands(ctx) if not self._is_hidden(ctx, one)]
        for title, names in SECTIONS:
            is_last = title == SECTIONS[-1][0]
            known = {name for _, each in SECTIONS for name in each}
            chosen = [one for one in left if one in names or (is_last and one not in known)]
            # Padded, so that all sections share one column.
            rows = [(f"{one:10}", self._summary(ctx, one)) for one in chosen]
            if rows:
                with formatter.section(title):
                    formatter.write_dl(rows)

    def _is_hidden(self, ctx: click.Context, name: str) -> bool:
        command = self.get_command(ctx, name)
        return command is None or command.hidden

    def _summary(self, ctx: click.Context, name: str) -> str:
        command = self.get_command(ctx, name)
        return command.get_short_help_str(limit=64) if command else ""


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(
    homeport.__version__, "--version", prog_name="homeport", message="%(prog)s %(version)s"
)
@click.pass_context
def group(ctx: click.Context) -> None:
    """Show everything that runs on your localhost, and set it right.

    Without a command: ls.
    """
    if ctx.invoked_subcommand is None:
        ctx.exit(fast.run(fast.BARE))


def run(argv: list[str]) -> int:
    """Run `argv` through click and return the exit code."""
    try:
        code = group.main(args=argv, prog_name="homeport", standalone_mode=False)
    except click.Abort:
        return _ABORTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    return code if isinstance(code, int) else 0
