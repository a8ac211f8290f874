"""Times and sizes the way people say them."""

_STEPS = ((60, "s"), (60, "m"), (24, "h"), (7, "d"), (52.18, "w"))
_LONG = {"s": "s", "m": "min", "h": "h", "d": "days", "w": "weeks", "y": "years"}
_KIB = 1024


def _age(seconds: float) -> tuple[int, str]:
    left = max(seconds, 0.0)
    for step, unit in _STEPS:
        if left < step:
            return int(left), unit
        left /= step
    return int(left), "y"


def short_age(seconds: float | None) -> str:
    """Return `seconds` for a column: 45s, 12m, 3h, 2d, 5w, 1y; empty when unknown."""
    if seconds is None:
        return ""
    amount, unit = _age(seconds)
    return f"{amount}{unit}"


def age(seconds: float) -> str:
    """Return `seconds` for a sentence: 45 s, 12 min, 3 h, 1 day."""
    amount, unit = _age(seconds)
    word = _LONG[unit]
    return f"{amount} {word.removesuffix('s') if amount == 1 and len(word) > 1 else word}"


def short_size(amount: int | None) -> str:
    """Return bytes for a column: 812K, 96M, 1.4G; empty when unknown."""
    number, unit = _size(amount)
    return "" if amount is None else f"{number}{unit or 'B'}"


def size(amount: int) -> str:
    """Return bytes for a sentence: 96 MiB."""
    number, unit = _size(amount)
    return f"{number} {unit}iB" if unit else f"{number} bytes"


def _size(amount: int | None) -> tuple[str, str]:
    left = float(amount or 0)
    for unit in ("", "K", "M", "G"):
        if left < _KIB:
            return _digits(left, unit), unit
        left /= _KIB
    return _digits(left, "T"), "T"


def _digits(number: float, unit: str) -> str:
    return f"{number:.1f}" if unit in ("G", "T") and number < 10 else str(int(number))


def count(number: int, one: str, many: str | None = None) -> str:
    """Return `1 client`, `3 clients`."""
    return f"{number} {one if number == 1 else many or one + 's'}"
