"""The one door of the terminal: run the command, turn every outcome into words and an exit code."""

import os
import sys
from pathlib import Path

from homeport.errors import HomeportError
from homeport.faces.cli import fast
from homeport.faces.cli.measure import printable
from homeport.faces.cli.style import Span, Tone, paint, wants_color

_INTERRUPTED = 128 + 2
_BUG = 70
_COMPLETION = "_HOMEPORT_COMPLETE"


def main(argv: list[str]) -> int:
    """Run the command line `argv` (without the program's name) and return the exit code."""
    _fill_standard_streams()
    try:
        return _run(argv)
    except HomeportError as error:
        return _explain(error, as_json="--json" in argv)
    except BrokenPipeError:
        # The reader has seen enough (`| head`). Python would complain once more when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the outermost frame: a bug becomes a report and 70
        return _report(error)


def _fill_standard_streams() -> None:
    """Put /dev/null where the caller closed a standard stream (`>&-`): Python has None there.

    It takes the descriptor, too, which would be that of the next socket otherwise.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            # Open until the process ends, as every standard stream is.
            setattr(sys, name, Path(os.devnull).open(mode))  # noqa: SIM115 - see above


def _run(argv: list[str]) -> int:
    call = None if _COMPLETION in os.environ else fast.understand(argv)
    if call is not None:
        return fast.run(call)
    from homeport.faces.cli.group import run  # noqa: PLC0415 - click costs more than a look

    return run(argv)


def _explain(error: HomeportError, *, as_json: bool) -> int:
    if as_json:
        from homeport.faces.cli.answer import write_json  # noqa: PLC0415 - the codec costs 20 ms
        from homeport.kit.wire import error_body  # noqa: PLC0415 - the codec costs 20 ms

        write_json(error_body(error))
        return error.exit_code
    color = wants_color("auto", os.environ, is_terminal=sys.stderr.isatty())
    what = paint([Span("homeport: ", Tone.DANGER), Span(printable(error.what))], color=color)
    hint = "".join(f"  {printable(one)}\n" for one in error.hint.splitlines())
    sys.stderr.write(f"{what}\n{hint}")
    return error.exit_code


def _report(error: Exception) -> int:
    from homeport.faces.cli.bug import report  # noqa: PLC0415 - only a bug needs it

    sys.stderr.write(report(error, with_traceback=bool(os.environ.get("HOMEPORT_DEBUG"))))
    return _BUG
