"""`homeport ls`: look, choose, print; the same for click and for the start without it."""

from homeport.faces.cli.ls_options import LsOptions, take
from homeport.faces.cli.ls_view import view
from homeport.faces.cli.terminal import standard_output, write


def run(options: LsOptions) -> int:
    """Print the map once, or again and again with --watch."""
    if options.watch is not None:
        from homeport.faces.cli.ls_watch import watch  # noqa: PLC0415 - a single look needs none of it

        return watch(options, every_s=options.watch)
    snapshot = take(options)
    if options.as_json:
        from homeport.faces.cli.answer import write_json  # noqa: PLC0415 - the codec costs 20 ms

        write_json(snapshot)
        return 0
    terminal = standard_output(options.color)
    lines = view(
        snapshot,
        shows_all=options.show_all,
        is_filtered=bool(options.words),
        room=terminal.columns,
    )
    write(terminal.text(lines))
    return 0
