"""`homeport graph`: who talks to whom on this machine, printed."""

from dataclasses import dataclass

from homeport.faces.cli import graph_view
from homeport.faces.cli.answer import write_json
from homeport.faces.cli.style import Span, Tone, line
from homeport.faces.cli.terminal import standard_output, write
from homeport.home.graph import graph
from homeport.home.look import look
from homeport.home.select import select
from homeport.model.graph import Graph


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphOptions:
    """What the user asked of `graph`; the names are those of the click options."""

    words: tuple[str, ...] = ()
    show_all: bool = False
    as_json: bool = False
    as_dot: bool = False
    color: str = "auto"


def run(options: GraphOptions) -> int:
    """Print the connections of this machine."""
    found = _chosen(options)
    if options.as_json:
        write_json(found)
        return 0
    if options.as_dot:
        write(graph_view.to_dot(found))
        return 0
    terminal = standard_output(options.color)
    lines = graph_view.view(found, room=terminal.columns)
    if found.edges:
        lines += [(), line(Span(graph_view.summary(found), Tone.QUIET))]
    write(terminal.text(lines))
    return 0


def _chosen(options: GraphOptions) -> Graph:
    """Return what the words ask for: services in the language of `ls`, or text at either end."""
    whole = graph()
    if not options.words:
        return graph_view.narrow(whole, shows_all=options.show_all or options.as_json)
    services = select(look(), options.words).services
    pids = frozenset(pid for one in services for pid in one.pids)
    return graph_view.around(whole, options.words, pids)
