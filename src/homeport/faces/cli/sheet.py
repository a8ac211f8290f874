"""A page of facts: a label at the left, the value wrapped beside it, never wider than the room."""

from dataclasses import dataclass, field

from homeport.faces.cli.measure import fit, pad, wrap
from homeport.faces.cli.style import Line, Span, Tone, line

_INDENT = "  "
_LABEL = 12
_NARROW = 56
_NARROW_INDENT = "    "


@dataclass(slots=True, kw_only=True)
class Sheet:
    """The lines of a page as it is being filled. `room` is None where nothing limits a line."""

    room: int | None
    lines: list[Line] = field(default_factory=list)

    @property
    def is_narrow(self) -> bool:
        """Return whether labels need lines of their own."""
        return self.room is not None and self.room < _NARROW

    def heading(self, text: str, tone: Tone = Tone.STRONG) -> None:
        """Add a sentence over the whole width."""
        self.lines += [line(Span(one, tone)) for one in self._wrapped(text, "")]

    def gap(self) -> None:
        """Add an empty line."""
        self.lines.append(())

    def fact(self, label: str, *values: str | Span) -> None:
        """Add `values` below each other beside `label`, wrapped; nothing where there are none."""
        for place, value in enumerate(values):
            span = Span(value) if isinstance(value, str) else value
            self._put(
                label if place == 0 else "", self._wrapped(span.text, self._margin()), span.tone
            )

    def fixed(self, label: str, lines: list[Span]) -> None:
        """Add drawn `lines` (a tree) beside `label`: cut, not wrapped, where they are too wide."""
        for place, one in enumerate(lines):
            room = None if self.room is None else self.room - len(self._margin())
            text = one.text if room is None else fit(one.text, room)
            self._put(label if place == 0 else "", [text], one.tone)

    def _margin(self) -> str:
        return _NARROW_INDENT if self.is_narrow else _INDENT + " " * (_LABEL + 1)

    def _wrapped(self, text: str, margin: str) -> list[str]:
        return [text] if self.room is None else wrap(text, self.room - len(margin))

    def _put(self, label: str, texts: list[str], tone: Tone) -> None:
        if self.is_narrow and label:
            self.lines.append(line(_INDENT, Span(label, Tone.QUIET)))
        for place, text in enumerate(texts):
            shows = label if place == 0 and not self.is_narrow else ""
            margin = self._margin() if not shows else ""
            head = () if margin else (_INDENT, Span(pad(shows, _LABEL), Tone.QUIET), " ")
            self.lines.append(line(*(head or (margin,)), Span(text, tone)))
