"""Hold one way of recognising a product against a subject, and say how strong the proof is."""

from collections.abc import Callable
from enum import IntEnum
from typing import NamedTuple

from homeport.identify.find import compiled, find
from homeport.identify.fingerprint import Match
from homeport.identify.glob import fits, fits_import, fits_program
from homeport.identify.subject import Subject
from homeport.identify.wording import package_words, shown
from homeport.model.clues import EntryKind, Package

# Packages of these origins are linked into the program or loaded with it: being there is proof.
# A Python or Node environment holds much that this process does not use.
_LINKED = ("go:", "jar:", "gem:", "composer:", "nuget:", "cargo:", "cpan:")
_MODULE_OR_COMMAND = (EntryKind.MODULE, EntryKind.COMMAND)


class Strength(IntEnum):
    """How far a clue can be trusted to name the product, strongest last."""

    RUNTIME = 20
    REPLY = 25
    PARENT = 30
    ENVIRON = 40
    ARGV = 45
    INSTALLED = 50
    LIBRARY = 55
    IMPORT = 60
    LINKED = 65
    TITLE = 70
    PROGRAM = 75
    EXE_PACKAGE = 80
    ENTRY = 85
    ENTRY_PACKAGE = 90


class Proof(NamedTuple):
    """What holds of one part of a match, and the package whose version is the product's."""

    strength: Strength
    words: str
    package: Package | None = None
    is_literal: bool = True


class Hit(NamedTuple):
    """A match that holds in all its parts; `rank` compares hits of different fingerprints."""

    proofs: tuple[Proof, ...]
    weight: int

    @property
    def strongest(self) -> Proof:
        """The proof that decides."""
        return max(self.proofs, key=lambda one: one.strength)

    @property
    def rank(self) -> tuple[int, int, bool, int]:
        """The strongest proof, then how many there are, then exactness, then the weight."""
        best = self.strongest
        return (best.strength, len(self.proofs), best.is_literal, self.weight)

    @property
    def package(self) -> Package | None:
        """The package of what was recognised."""
        return next((one.package for one in self.proofs if one.package), None)


def hold(match: Match, subject: Subject) -> Hit | None:
    """Return the proofs of `match`, None when a part of it does not hold."""
    if match.transports and subject.door.transport not in match.transports:
        return None
    proofs: list[Proof] = []
    for is_given, prove in _PARTS:
        if not is_given(match):
            continue
        proof = prove(match, subject)
        if proof is None:
            return None
        proofs.append(proof)
    if not proofs or _forbidden(match, subject) or _hearsay(proofs, subject):
        return None
    return Hit(proofs=tuple(proofs), weight=match.weight)


def _forbidden(match: Match, subject: Subject) -> bool:
    return any(find(look, subject) is not None for look in match.unless)


def _hearsay(proofs: list[Proof], subject: Subject) -> bool:
    """Return whether only replies speak, although the process itself could be looked at."""
    only_replies = all(one.strength is Strength.REPLY for one in proofs)
    return only_replies and not subject.is_unknown


def _program(match: Match, subject: Subject) -> Proof | None:
    for name in subject.programs:
        for pattern in match.programs:
            if fits_program(pattern, name):
                words = f"runs {subject.clues.exe or name}"
                is_literal = "*" not in pattern
                # A script started by its "#!" line lends its name to the interpreter's process.
                is_own = (subject.clues.exe or "").endswith(f"/{name}")
                package = subject.clues.package if is_own else subject.own_package
                return Proof(Strength.PROGRAM, words, package=package, is_literal=is_literal)
    return None


def _package(match: Match, subject: Subject) -> Proof | None:
    of_entry = subject.entry.package if subject.entry else None
    for package in subject.packages:
        pattern = next((one for one in match.packages if fits(one, str(package))), None)
        if pattern is None:
            continue
        what = subject.entry.name if package is of_entry and subject.entry else subject.clues.exe
        strength = Strength.ENTRY_PACKAGE if package is of_entry else Strength.EXE_PACKAGE
        words = f"runs {what or subject.clues.name}, from {package_words(package)}"
        return Proof(strength, words, package=package, is_literal="*" not in pattern)
    return None


def _entry(match: Match, subject: Subject) -> Proof | None:
    entry = subject.entry
    if entry is None:
        return None
    for pattern in match.entries:
        kind, _, name = pattern.rpartition(":")
        kind_fits = entry.kind == kind if kind else entry.kind in _MODULE_OR_COMMAND
        if kind_fits and fits(name, entry.name):
            words = f"was started as {entry.kind} {entry.name}"
            is_literal = "*" not in pattern
            return Proof(Strength.ENTRY, words, package=entry.package, is_literal=is_literal)
    return None


def _imports(match: Match, subject: Subject) -> Proof | None:
    for pattern in match.imports:
        for module in sorted(subject.clues.imports):
            if fits_import(pattern, module):
                return Proof(Strength.IMPORT, f"its code imports {module}")
    return None


def _installed(match: Match, subject: Subject) -> Proof | None:
    held = subject.clues.installed
    for pattern in match.installed:
        names = (pattern,) if pattern in held else held if "*" in pattern else ()
        name = next((one for one in names if fits(pattern, one)), None)
        if name is not None:
            linked = name.startswith(_LINKED)
            words = f"{'has' if linked else 'its environment has'} {shown(name, held[name])}"
            return Proof(Strength.LINKED if linked else Strength.INSTALLED, words)
    return None


def _argv(match: Match, subject: Subject) -> Proof | None:
    if not compiled(match.argv).search(subject.line):
        return None
    return Proof(Strength.ARGV, "its command line says so", package=subject.own_package)


def _title(match: Match, subject: Subject) -> Proof | None:
    found = compiled(match.title).match(subject.line)
    if found is None:
        return None
    package = subject.entry.package if subject.entry else subject.own_package
    return Proof(Strength.TITLE, f"calls itself {found[0]!r}", package=package)


def _environ(match: Match, subject: Subject) -> Proof | None:
    name = next((one for one in match.environ if one in subject.clues.environ), None)
    return Proof(Strength.ENVIRON, f"its environment has {name}") if name else None


def _libraries(match: Match, subject: Subject) -> Proof | None:
    for pattern in match.libraries:
        for name in subject.clues.libraries:
            if fits(pattern, name):
                return Proof(Strength.LIBRARY, f"has loaded {name}")
    return None


def _runtime(match: Match, subject: Subject) -> Proof | None:
    runtime = subject.clues.runtime
    if runtime is None or not fits(match.runtime, runtime.name):
        return None
    return Proof(Strength.RUNTIME, f"is a {shown(runtime.name, runtime.version)} program")


def _parent(match: Match, subject: Subject) -> Proof | None:
    for pattern in match.parent:
        for name in sorted(subject.parents):
            if fits_program(pattern, name):
                return Proof(Strength.PARENT, f"was started by {name}")
    return None


def _replies(match: Match, subject: Subject) -> Proof | None:
    found = [find(look, subject) for look in match.replies]
    if None in found:
        return None
    facts = ", ".join(look.name for look in match.replies)
    return Proof(Strength.REPLY, f"answered like it ({facts})")


_Part = tuple[Callable[[Match], object], Callable[[Match, Subject], Proof | None]]
_PARTS: tuple[_Part, ...] = (
    (lambda one: one.runtime, _runtime),
    (lambda one: one.packages, _package),
    (lambda one: one.entries, _entry),
    (lambda one: one.programs, _program),
    (lambda one: one.imports, _imports),
    (lambda one: one.installed, _installed),
    (lambda one: one.libraries, _libraries),
    (lambda one: one.environ, _environ),
    (lambda one: one.title, _title),
    (lambda one: one.argv, _argv),
    (lambda one: one.parent, _parent),
    (lambda one: one.replies, _replies),
)
