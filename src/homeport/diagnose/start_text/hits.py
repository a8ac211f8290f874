"""Find every line that means something, and what the tracebacks mean."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from homeport.diagnose.start_text.address import address_in
from homeport.diagnose.start_text.commands import fix_command
from homeport.diagnose.start_text.lines import Line
from homeport.diagnose.start_text.rule import Hit, Rule, Weight, apply
from homeport.diagnose.start_text.socket_errors import Phrases, read_socket_error
from homeport.diagnose.start_text.traceback import Traceback, find_tracebacks

# Stack frames, and the line of source that an interpreter quotes above a "^": a quotation of a
# message is not the message.
_FRAME = re.compile(
    r"^\s+(?:at |from )\S|^\s{4,}(?:throw|raise|return) "
    r"|^\s+(?:code|errno|syscall|address|port|path|requireStack): "
)
_CARETS = re.compile(r"^\s*[\^~]+\s*$")
_CODE_FRAMES = 12
_NO_PROGRAM = re.compile(r"No such file or directory: '(?P<program>[\w.+-]{1,80})'$")
_SPEAKS_OF_MISSING = re.compile(
    r"\b(?:install|import|load|requires?|module|package)", re.IGNORECASE
)
_QUOTED = re.compile(r"No such file or directory: '(?P<path>[^']{1,250})'")
_UNANSWERED = ("ECONNREFUSED", "ETIMEDOUT")
_ALWAYS_SERVING = "host-header-rejected"


def find_hits(lines: tuple[Line, ...], rules: tuple[Rule, ...]) -> tuple[Hit, ...]:
    """Return what the lines mean, in their order; at most one hit for each line."""
    lower = "\n".join(line.text for line in lines).lower()
    reader = _Reader(
        lines=lines,
        rules=tuple(one for one in rules if one.needle in lower),
        phrases=Phrases(lower),
    )
    tracebacks = find_tracebacks(lines)
    inside: set[int] = set()
    for one in tracebacks:
        inside.update(range(one.start, one.end + 1))
    found = [*reader.read_tracebacks(tracebacks)]
    found += [hit for i in range(len(lines)) if i not in inside and (hit := reader.read_line(i))]
    return tuple(sorted(found, key=lambda hit: hit.index))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]
    phrases: Phrases

    def read_line(self, index: int) -> Hit | None:
        """Return what an ordinary line means."""
        if _FRAME.match(self.lines[index].text) or self._is_quotation(index):
            return None
        return self._read_message(index)

    def read_tracebacks(self, tracebacks: tuple[Traceback, ...]) -> Iterator[Hit]:
        """Yield one hit for each chain of tracebacks."""
        chain: list[tuple[Traceback, Hit]] = []
        for one in tracebacks:
            if chain and not one.joins:
                yield _answer_of(chain)
                chain = []
            if one.is_failure:
                chain.append((one, self._read_traceback(one)))
        if chain:
            yield _answer_of(chain)

    def _is_quotation(self, index: int) -> bool:
        after = self.lines[index + 1 : index + 2]
        return any(_CARETS.match(line.text) for line in after)

    def _read_message(self, index: int, frames: str = "") -> Hit | None:
        hit = self._apply_rules(index)
        if hit is not None and hit.weight is Weight.CAUSE:
            return hit
        error = self._read_error(index, frames)
        if error is not None or hit is None:
            return error
        return self._name_peer(hit)

    def _name_peer(self, hit: Hit) -> Hit:
        """Return `hit` with whom the program could not reach, which tells more than its type."""
        address = address_in(hit.line.text)
        if hit.code != "app-crashed" or address.port is None:
            return hit
        if self.phrases.error_in(hit.line.text) not in _UNANSWERED:
            return hit
        return replace(hit, subject=str(address))

    def _apply_rules(self, index: int) -> Hit | None:
        lower = self.lines[index].text.lower()
        weak: Hit | None = None
        for one in self.rules:
            if one.needle in lower and (one.weight is Weight.CAUSE or weak is None):
                hit = apply(one, self.lines, index)
                if hit is not None and hit.weight is Weight.CAUSE:
                    return hit
                weak = weak or hit
        return weak

    def _read_error(self, index: int, frames: str = "") -> Hit | None:
        line = self.lines[index]
        error = self.phrases.error_in(line.text)
        return read_socket_error(line, index, error, frames=frames) if error else None

    def _read_traceback(self, one: Traceback) -> Hit:
        frames = "\n".join(line.text for line in self.lines[one.start : one.end][-_CODE_FRAMES:])
        hit = self._read_missing_program(one, frames) or self._read_message(one.end, frames)
        if hit is None or hit.is_vague:
            hit = self._read_exception(one)
        return replace(
            hit,
            is_block=True,
            is_mild=one.is_survived,
            is_serving=hit.code == _ALWAYS_SERVING or (hit.is_serving and one.is_survived),
        )

    def _read_missing_program(self, one: Traceback, frames: str) -> Hit | None:
        """Return a hit when a program was to be run and is not there."""
        line = self.lines[one.end]
        found = _NO_PROGRAM.search(line.text)
        if found is None or "subprocess" not in frames:
            return None
        name = found["program"]
        return Hit(
            code="missing-dependency",
            line=line,
            index=one.end,
            subject=name,
            fix=fix_command(name),
        )

    def _read_exception(self, one: Traceback) -> Hit:
        line = self.lines[one.end]
        path = _QUOTED.search(line.text)
        hit = Hit(
            code="app-crashed",
            line=line,
            index=one.end,
            weight=Weight.EXCEPTION,
            subject=path["path"] if path else one.subject,
        )
        return self._name_peer(hit)


def _answer_of(chain: list[tuple[Traceback, Hit]]) -> Hit:
    """Return the hit of a chain that tells most: the last, or the one that it was raised from.

    An exception that happened to come up while another was handled ("during") has causes of its
    own, unless it speaks of something missing, as libraries do that wrap an ImportError.
    """
    last, answer = chain[-1]
    end = answer
    for (_, hit), (later, _) in zip(reversed(chain[:-1]), reversed(chain[1:]), strict=True):
        is_root = later.joins == "direct" or _SPEAKS_OF_MISSING.search(end.line.text) is not None
        if answer.weight is Weight.CAUSE or not is_root:
            break
        if hit.weight is Weight.CAUSE:
            answer = hit
    return replace(answer, index=last.end, is_mild=last.is_survived)
