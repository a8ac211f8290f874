"""`homeport why`: the story of one port or name, printed; the same for click and without it."""

from dataclasses import dataclass

from homeport.faces.cli.asking import asking_for
from homeport.faces.cli.terminal import standard_output, write
from homeport.faces.cli.why_view import view
from homeport.home.why import why
from homeport.kit.clock import SYSTEM_CLOCK
from homeport.model.identity import Asking


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyOptions:
    """What the user asked of `why`; the names are those of the click options."""

    target: str
    as_json: bool = False
    probe: bool = False
    no_probe: bool = False
    color: str = "auto"


def run(options: WhyOptions) -> int:
    """Print everything known about one port.

    Raises: UsageError when the target makes no sense, NoSuchThingError when nothing listens there.
    """
    asking = asking_for(probe=options.probe, no_probe=options.no_probe, usually=Asking.ORDINARY)
    story = why(options.target, asking=asking)
    if options.as_json:
        from homeport.faces.cli.answer import write_json  # noqa: PLC0415 - the codec costs 20 ms

        write_json(story)
        return 0
    terminal = standard_output(options.color)
    write(terminal.text(view(story, now=SYSTEM_CLOCK.now(), room=terminal.columns)))
    return 0
