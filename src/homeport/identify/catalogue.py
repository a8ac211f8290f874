"""All fingerprints and frameworks, of which only those are loaded that could fit a subject."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from homeport.identify.fingerprint import Fingerprint, Match
from homeport.identify.framework import Framework
from homeport.identify.glob import COMM_BYTES, literal
from homeport.identify.look import Look, Where
from homeport.identify.subject import Subject
from homeport.kit.registry import Keys, Registry, remembered

FINGERPRINTS = Registry("homeport.identify.fingerprints", "FINGERPRINT", Fingerprint)
FRAMEWORKS = Registry("homeport.identify.frameworks", "FRAMEWORK", Framework)

# In the key table "program nginx" is a word, "program* php-fpm" the beginning of a pattern, and
# ANY is asked of every subject.
_ANY = "any"
_ENVIRON = "wants-environ"


class Catalogue:
    """What is known, looked up by the words that a subject offers.

    `load_fingerprint` and `load_framework` return the one of a name.
    """

    def __init__(
        self,
        fingerprint_keys: Keys,
        framework_keys: Keys,
        load_fingerprint: Callable[[str], Fingerprint] = FINGERPRINTS.load,
        load_framework: Callable[[str], Framework] = FRAMEWORKS.load,
    ) -> None:
        self._fingerprints = _Table(fingerprint_keys)
        self._frameworks = _Table(framework_keys)
        self.fingerprint = load_fingerprint
        self._framework = load_framework
        self.environ = frozenset(fingerprint_keys.get(_ENVIRON, ()))

    def fingerprints_for(self, subject: Subject) -> dict[str, Fingerprint]:
        """Return the fingerprints that could match `subject`, by name."""
        names = self._fingerprints.names_for(_words(subject))
        return {name: self.fingerprint(name) for name in names}

    def frameworks_for(self, subject: Subject) -> dict[str, Framework]:
        """Return the frameworks that could be those of `subject`, by name."""
        names = self._frameworks.names_for(_framework_words(subject))
        return {name: self._framework(name) for name in names}


def open_catalogue(cache: Path | None) -> Catalogue:
    """Return the catalogue of everything there is, its key tables kept in the directory `cache`."""
    return Catalogue(
        remembered(FINGERPRINTS, fingerprint_keys, cache and cache / "fingerprints.json"),
        remembered(FRAMEWORKS, framework_keys, cache and cache / "frameworks.json"),
    )


def catalogue_of(
    fingerprints: Mapping[str, Fingerprint], frameworks: Mapping[str, Framework]
) -> Catalogue:
    """Return the catalogue of just these."""
    return Catalogue(
        fingerprint_keys(fingerprints),
        framework_keys(frameworks),
        fingerprints.__getitem__,
        frameworks.__getitem__,
    )


@lru_cache(maxsize=1)
def whole_catalogue() -> Catalogue:
    """Return the catalogue without a cache: every file is loaded once."""
    return open_catalogue(None)


def fingerprint_keys(all_of_them: Mapping[str, Fingerprint]) -> Keys:
    """Return the key table of fingerprints: key to names."""
    keys: Keys = {_ENVIRON: sorted(_environ_names(all_of_them.values()))}
    for name, fingerprint in all_of_them.items():
        for match in fingerprint.matches:
            for key in _keys_of(match):
                _add(keys, key, name)
    return keys


def framework_keys(all_of_them: Mapping[str, Framework]) -> Keys:
    """Return the key table of frameworks: key to names."""
    keys: Keys = {}
    for name, framework in all_of_them.items():
        for module in framework.imports:
            _add(keys, _key("import", module), name)
        for package in (*framework.packages, *framework.installed):
            _add(keys, _key("package", package), name)
        if framework.replies:
            _add(keys, "reply", name)
    return keys


def _keys_of(match: Match) -> Iterable[str]:
    """Return the keys of the part that fits the fewest; one part is enough, as all must hold."""
    for kind, patterns in (
        ("package", match.packages),
        ("entry", match.entries),
        ("program", match.programs),
        ("import", match.imports),
        ("library", match.libraries),
        ("installed", match.installed),
        ("environ", match.environ),
        ("runtime", (match.runtime,) if match.runtime and not match.replies else ()),
    ):
        if patterns:
            cut = (one[:COMM_BYTES] for one in patterns if kind == "program")
            return [_key(kind, one) for one in (*patterns, *cut)]
    return ("reply",) if match.replies else (_ANY,)


def _key(kind: str, pattern: str) -> str:
    return f"{kind}* {literal(pattern)}" if "*" in pattern else f"{kind} {pattern}"


def _add(keys: Keys, key: str, name: str) -> None:
    names = keys.setdefault(key, [])
    if name not in names:
        names.append(name)


def _environ_names(fingerprints: Iterable[Fingerprint]) -> set[str]:
    """Return the environment variables that some fingerprint wants to see."""
    wanted: set[str] = set()
    for one in fingerprints:
        rules = (*one.tls, *one.auth, *(r for role in one.roles for r in (*role.tls, *role.auth)))
        looks: list[Look] = [*one.version, *one.framework_version]
        looks += [look for rule in rules for look in rule.when]
        looks += [look for role in one.roles for look in role.when]
        for match in one.matches:
            looks += match.unless
            wanted.update(match.environ)
        wanted.update(look.name for look in looks if look.where is Where.ENVIRON)
    return wanted


class _Table:
    """A key table, its patterns set apart by kind."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._patterns: dict[str, list[tuple[str, list[str]]]] = {}
        for key, names in keys.items():
            kind, _, start = key.partition(" ")
            if kind.endswith("*"):
                self._patterns.setdefault(kind[:-1], []).append((start, names))

    def names_for(self, words: Iterable[tuple[str, str]]) -> list[str]:
        """Return the names under the (kind, word) pairs in `words`, each once, sorted."""
        found = set(self._keys.get(_ANY, ()))
        for kind, word in words:
            found.update(self._keys.get(f"{kind} {word}" if word else kind, ()))
            for start, names in self._patterns.get(kind, ()):
                if word.startswith(start):
                    found.update(names)
        return sorted(found)


def _words(subject: Subject) -> Iterable[tuple[str, str]]:
    clues = subject.clues
    yield from (("program", one) for one in subject.programs)
    yield from (("package", str(one)) for one in subject.packages)
    if subject.entry:
        yield ("entry", subject.entry.name)
        yield ("entry", f"{subject.entry.kind}:{subject.entry.name}")
    yield from _import_words(subject)
    yield from (("library", one) for one in clues.libraries)
    yield from (("installed", one) for one in clues.installed)
    yield from (("environ", one) for one in clues.environ)
    if clues.runtime:
        yield ("runtime", clues.runtime.name)
    if subject.replies:
        yield ("reply", "")


def _framework_words(subject: Subject) -> Iterable[tuple[str, str]]:
    yield from _import_words(subject)
    yield from (("package", one) for one in subject.clues.installed)
    yield from (("package", one) for one in subject.clues.declared)
    yield from (("package", str(one)) for one in subject.packages)
    if subject.replies:
        yield ("reply", "")


def _import_words(subject: Subject) -> Iterable[tuple[str, str]]:
    """Return each imported module and all that it lies within."""
    for module in subject.clues.imports:
        at = len(module)
        while at > 0:
            yield ("import", module[:at])
            at = max(module.rfind(".", 0, at), module.rfind("/", 0, at))
