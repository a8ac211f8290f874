"""Compare names with patterns in which "*" stands for anything."""

# The kernel keeps 15 bytes of a process name. Source: proc_pid_comm(5).
COMM_BYTES = 15


def fits(pattern: str, text: str) -> bool:
    """Return whether all of `text` is what `pattern` says."""
    first, *rest = pattern.split("*")
    if not rest:
        return pattern == text
    *middle, last = rest
    if not text.startswith(first) or not text.endswith(last):
        return False
    at, end = len(first), len(text) - len(last)
    for part in middle:
        found = text.find(part, at, end)
        if found < 0:
            return False
        at = found + len(part)
    return at <= end


def fits_program(pattern: str, name: str) -> bool:
    """Return whether `name`, which the kernel may have cut, is the program of `pattern`."""
    if fits(pattern, name):
        return True
    return len(name) == COMM_BYTES and "*" not in pattern and pattern.startswith(name)


def fits_import(pattern: str, module: str) -> bool:
    """Return whether `module` is the one in `pattern`, or lies within it."""
    return fits(pattern, module) or module.startswith((f"{pattern}.", f"{pattern}/"))


def literal(pattern: str) -> str:
    """Return what `pattern` begins with, up to its first "*"."""
    return pattern.partition("*")[0]
