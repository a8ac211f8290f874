"""Read the answers of servers that begin each with three digits: FTP, SMTP, NNTP."""

from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line

_MOST_LINES = 60
_DIGITS = 3


def read_reply(line: Line) -> tuple[int, list[str]]:
    """Return the number and the texts; "250-..." goes on, "250 ..." is the last.

    Raises: GarbledError when it does not begin with a number.
    Source: RFC 5321, section 4.2; RFC 959, section 4.2.
    """
    texts: list[str] = []
    number = ""
    for _ in range(_MOST_LINES):
        row = line.text_line()
        number = number or row[:_DIGITS]
        if len(number) < _DIGITS or not number.isascii() or not number.isdecimal():
            raise GarbledError("no number")
        texts.append(row[_DIGITS + 1 :] if row.startswith(number) else row.strip())
        if row[:_DIGITS] == number and row[_DIGITS : _DIGITS + 1] != "-":
            return int(number), texts
    raise GarbledError("an endless reply")
