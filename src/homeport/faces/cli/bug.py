"""What the user sees when Homeport itself is wrong."""

import traceback

from homeport.faces.cli.measure import printable


def report(error: BaseException, *, with_traceback: bool) -> str:
    """Return a few lines that say what broke and where, and how to see more."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{frames[-1].filename}:{frames[-1].lineno}, in {frames[-1].name}" if frames else "?"
    lines = [
        "homeport: this is a bug in Homeport, not your mistake.",
        f"  {type(error).__name__}: {printable(str(error)) or 'no message'}",
        f"  at {where}",
    ]
    if with_traceback:
        lines += ["", "".join(traceback.format_exception(error)).rstrip()]
    else:
        lines.append("  HOMEPORT_DEBUG=1 shows the whole traceback; please report it with that.")
    return "\n".join(lines) + "\n"
