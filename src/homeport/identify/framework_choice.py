"""Choose the framework that the user's code behind a server is written with."""

from collections.abc import Mapping
from typing import NamedTuple

from homeport.identify.find import find_any
from homeport.identify.framework import Framework
from homeport.identify.glob import fits, fits_import
from homeport.identify.protocols import agree
from homeport.identify.subject import Subject
from homeport.identify.wording import shown

# What runs packages of an origin.
_HOMES = {
    "npm": frozenset({"node", "bun", "deno"}),
    "pypi": frozenset({"python", "pypy"}),
    "gem": frozenset({"ruby"}),
    "composer": frozenset({"php"}),
}
_IMPORTED, _LINKED, _DECLARED, _ANSWERED = 4, 3, 2, 1


class Written(NamedTuple):
    """A framework, its version, and the clue that told."""

    name: str
    framework: Framework
    version: str | None
    words: str
    weight: int


def choose_framework(
    subject: Subject, candidates: Mapping[str, Framework], product: str
) -> Written | None:
    """Return the most specific framework with the best clue, None when there is none.

    `product` is the name of the fingerprint that hosts the code.
    """
    found = {
        name: written
        for name, framework in candidates.items()
        if _runs_on(framework, product)
        and (written := _written(name, framework, subject)) is not None
    }
    beaten = {over for one in found.values() for over in one.framework.over if over != one.name}
    left = [one for one in found.values() if one.name not in beaten]
    return max(left or found.values(), key=lambda one: _rank(one, subject), default=None)


def _rank(one: Written, subject: Subject) -> tuple[bool, int, bool, int, str]:
    """Prefer what agrees with the probes, then the better clue, then one made for this host."""
    seen = [reply.protocol for reply in subject.replies if reply.answered and reply.protocol]
    fitting = all(agree(one.framework.protocol, protocol) for protocol in seen)
    framework = one.framework
    return (fitting, one.weight, bool(framework.runs_on), len(framework.over), one.name)


def _runs_on(framework: Framework, product: str) -> bool:
    return not framework.runs_on or any(fits(one, product) for one in framework.runs_on)


def _written(name: str, framework: Framework, subject: Subject) -> Written | None:
    clue = _clue(framework, subject)
    if clue is None:
        return None
    weight, words = clue
    version = framework_version(framework, subject)
    return Written(name=name, framework=framework, version=version, words=words, weight=weight)


def _clue(framework: Framework, subject: Subject) -> tuple[int, str] | None:
    """Return how the subject shows that it uses `framework`, with the weight of that clue."""
    clues = subject.clues
    for pattern in framework.imports:
        module = min((one for one in clues.imports if fits_import(pattern, one)), default=None)
        if module:
            return _IMPORTED, f"its code imports {module}"
    for pattern in framework.installed:
        for held in sorted(clues.installed):
            if fits(pattern, held):
                return _LINKED, f"has {shown(held, clues.installed[held])}"
    if not clues.imports:
        for pattern in framework.packages:
            if pattern in clues.declared:
                return _DECLARED, f"its manifest declares {pattern}"
    look = find_any(framework.replies, subject) if _can_run(framework, subject) else None
    return (_ANSWERED, f"answered with {look.name}") if look else None


def _can_run(framework: Framework, subject: Subject) -> bool:
    """Return whether the process could run it: a Python program with Express's header lies."""
    runtime = subject.clues.runtime
    origins = {one.partition(":")[0] for one in framework.packages}
    homes = frozenset[str]().union(*(_HOMES.get(one, frozenset()) for one in origins))
    return runtime is None or not homes or runtime.name in homes


def framework_version(framework: Framework, subject: Subject) -> str | None:
    """Return the version of the framework's package that this process can load."""
    held = subject.clues.installed
    owners = {str(one): one.version for one in subject.packages}
    for pattern in (*framework.packages, *framework.installed):
        for names in (held, owners):
            literal = (pattern,) if pattern in names else ()
            for name in sorted(names) if "*" in pattern else literal:
                if fits(pattern, name) and names[name]:
                    return names[name]
    return None
