"""`homeport ls --watch`: the map redrawn in place, with what came and went made visible."""

import time

from homeport.faces.cli.changes import Changes
from homeport.faces.cli.ls_options import LsOptions, take
from homeport.faces.cli.ls_view import NO_MARKS, Marks, view
from homeport.faces.cli.measure import fit, printable
from homeport.faces.cli.page import scroll, show
from homeport.faces.cli.screen import QUIT, Screen
from homeport.faces.cli.style import Line, Span, Tone, line, paint
from homeport.faces.cli.terminal import Terminal, plain_glyphs, standard_output, write
from homeport.kit.wire import to_json
from homeport.model.service import Snapshot

_FADE_S = 6.0


def watch(options: LsOptions, *, every_s: float) -> int:
    """Look again every `every_s` seconds until the user ends it.

    Without a terminal the tables follow each other; with --json there is one snapshot per line.
    """
    terminal = standard_output(options.color)
    if options.as_json or not terminal.is_terminal:
        return _follow(options, every_s)
    return _redraw(options, every_s)


def _follow(options: LsOptions, every_s: float) -> int:
    while True:
        snapshot = take(options)
        if options.as_json:
            write(to_json(snapshot).decode() + "\n")
        else:
            terminal = standard_output(options.color)
            lines = [_title(snapshot, options, every_s, terminal.columns)]
            lines += _lines(snapshot, options, terminal, NO_MARKS)
            write(terminal.text([*lines, ()]))
        time.sleep(every_s)


def _redraw(options: LsOptions, every_s: float) -> int:
    # The first look comes before the screen is taken, so that a wrong word is explained on it.
    snapshot = take(options)
    changes = Changes(fade_s=max(_FADE_S, 2 * every_s))
    marks = changes.step(snapshot.services, time.monotonic())
    with Screen() as screen:
        looked_s = time.monotonic()
        first = 0
        while True:
            terminal = standard_output(options.color)
            lines = [_title(snapshot, options, every_s, terminal.columns), ()]
            lines += _lines(snapshot, options, terminal, marks)
            page = show(lines, first=first, rows=terminal.rows, columns=terminal.columns)
            screen.draw([plain_glyphs(paint(one, color=terminal.color)) for one in page])
            keys = screen.wait(max(every_s - (time.monotonic() - looked_s), 0.0))
            if QUIT in keys:
                return 0
            first = scroll(first, keys, lines=len(lines), rows=terminal.rows)
            # Woken by a key or a new size: the old look is still good.
            if time.monotonic() - looked_s >= every_s:
                snapshot, looked_s = take(options), time.monotonic()
                marks = changes.step(snapshot.services, looked_s)


def _lines(snapshot: Snapshot, options: LsOptions, terminal: Terminal, marks: Marks) -> list[Line]:
    return view(
        snapshot,
        shows_all=options.show_all,
        is_filtered=bool(options.words),
        room=terminal.columns,
        marks=marks,
    )


def _title(snapshot: Snapshot, options: LsOptions, every_s: float, room: int | None) -> Line:
    at = snapshot.taken_at.astimezone().strftime("%H:%M:%S")
    words = " ".join(printable(one) for one in ("homeport ls", *options.words))
    text = f"{at}  {words}  every {every_s:g} s, q ends"
    return line(Span(text if room is None else fit(text, room), Tone.QUIET))
