"""Say what a listener is, from clues already gathered and what probes were told."""

from collections.abc import Iterable, Sequence

from homeport.identify.catalogue import Catalogue, whole_catalogue
from homeport.identify.choose import Choice, choose
from homeport.identify.find import find, find_any
from homeport.identify.fingerprint import Fingerprint, Role, Rule
from homeport.identify.framework_choice import Written, choose_framework
from homeport.identify.look import Look
from homeport.identify.matching import Strength
from homeport.identify.protocols import finer
from homeport.identify.roles import choose_role
from homeport.identify.subject import Subject, subject_of
from homeport.identify.wording import package_words, reply_words
from homeport.model.clues import Clues, Door
from homeport.model.identity import Identity, Reply

_CONFIDENCE = {
    Strength.RUNTIME: 0.6,
    Strength.REPLY: 0.6,
    Strength.PARENT: 0.6,
    Strength.ENVIRON: 0.7,
    Strength.ARGV: 0.9,
    Strength.INSTALLED: 0.7,
    Strength.LIBRARY: 0.75,
    Strength.IMPORT: 0.85,
    Strength.LINKED: 0.9,
    Strength.TITLE: 0.9,
    Strength.PROGRAM: 0.95,
    Strength.EXE_PACKAGE: 0.98,
    Strength.ENTRY: 0.95,
    Strength.ENTRY_PACKAGE: 0.99,
}
_SELF_PRAISE = 0.4
_PLAINLY: dict[bool | str, str] = {True: "yes", False: "no"}


def identify(
    door: Door,
    clues: Clues,
    replies: Sequence[Reply] = (),
    *,
    catalogue: Catalogue | None = None,
) -> Identity:
    """Return what listens at `door`, as far as clues and replies tell; unknown stays None.

    Without a `catalogue` every fingerprint is loaded once.
    """
    books = catalogue or whole_catalogue()
    subject = subject_of(door, clues, replies)
    choice = choose(subject, books.fingerprints_for(subject))
    if choice is None:
        return _unknown(subject)
    chosen = choose_role(choice.fingerprint, subject)
    role = chosen[0] if chosen else Role(name="")
    written = _framework(choice, role, subject, books)
    version, version_words = _version(choice, role, subject)
    framework, framework_version = _framework_words(choice, role, subject, written, version)
    tls, tls_words = _tls(choice.fingerprint, role, subject)
    auth, auth_words = _auth(choice.fingerprint, role, subject)
    evidence = (
        *(one.words for one in choice.hit.proofs),
        *([chosen[1]] if chosen else []),
        *version_words,
        *([f"{written.framework.shown}: {written.words}"] if written else []),
        *tls_words,
        *auth_words,
        *(reply_words(one) for one in subject.replies),
    )
    return Identity(
        product=role.product or choice.fingerprint.product,
        version=version,
        framework=framework,
        framework_version=framework_version,
        protocol=_protocol(choice.fingerprint, role, written, subject),
        tls=tls,
        auth=auth,
        confidence=_CONFIDENCE[choice.hit.strongest.strength],
        evidence=evidence,
        fingerprint=choice.name,
        kind=choice.fingerprint.kind,
    )


def _unknown(subject: Subject) -> Identity:
    """Return what replies alone say; a product only when there is no process to look at."""
    product = _fact("product", subject) if subject.is_unknown else None
    tls = _seen_tls(subject)
    return Identity(
        product=product,
        version=_fact("version", subject) if product else None,
        protocol=_seen_protocol(subject),
        tls=tls,
        auth=_seen_auth(subject),
        confidence=_SELF_PRAISE if product else None,
        evidence=tuple(reply_words(one) for one in subject.replies),
    )


def _framework(choice: Choice, role: Role, subject: Subject, books: Catalogue) -> Written | None:
    if not choice.fingerprint.hosts or role.framework is not None:
        return None
    return choose_framework(subject, books.frameworks_for(subject), choice.name)


def _framework_words(
    choice: Choice, role: Role, subject: Subject, written: Written | None, version: str | None
) -> tuple[str | None, str | None]:
    """Return framework and version: the user's own, else what the product always is."""
    if written:
        return written.framework.shown, written.version
    shown = choice.fingerprint.framework if role.framework is None else role.framework
    if not shown:
        return None, None
    if choice.fingerprint.framework_version:
        return shown, _first(choice.fingerprint.framework_version, subject)
    return shown, version


def _protocol(
    fingerprint: Fingerprint, role: Role, written: Written | None, subject: Subject
) -> str | None:
    said = role.protocol or fingerprint.protocol
    if written and said in (None, "http"):
        said = written.framework.protocol
    return finer(said, _seen_protocol(subject))


def _version(choice: Choice, role: Role, subject: Subject) -> tuple[str | None, list[str]]:
    for look in choice.fingerprint.version:
        found = find(look, subject)
        if found:
            return found, [f"version {found}, by its {look.where} {look.name}".rstrip()]
    package = choice.hit.package
    if choice.fingerprint.package_tells_version and package and package.version:
        return package.version, [f"version {package.version}, by {package_words(package)}"]
    told = _fact("product", subject)
    product = role.product or choice.fingerprint.product
    if told is None or told.casefold() == product.casefold():
        return _fact("version", subject), []
    return None, []


def _tls(fingerprint: Fingerprint, role: Role, subject: Subject) -> tuple[bool | None, list[str]]:
    seen = _seen_tls(subject)
    if seen is not None:
        return seen, []
    rule, words = _rule(role.tls or fingerprint.tls, subject, "TLS")
    return (None if rule is None else bool(rule.value)), words


def _auth(fingerprint: Fingerprint, role: Role, subject: Subject) -> tuple[str | None, list[str]]:
    """Return the kind of login. A page that opens proves little where a rule knows of a login."""
    seen = _seen_auth(subject)
    rule, words = _rule(role.auth or fingerprint.auth, subject, "login")
    said = None if rule is None else str(rule.value)
    if seen is None or (seen == "none" and said and _seen_protocol(subject) == "http"):
        return said, words
    return seen, []


def _rule(rules: Iterable[Rule], subject: Subject, about: str) -> tuple[Rule | None, list[str]]:
    for rule in rules:
        look = find_any(rule.when, subject)
        if look:
            says = _PLAINLY.get(rule.value, rule.value)
            return rule, [f"{about}: {says}, by its {look.where} {look.name}".rstrip()]
        if not rule.when:
            return rule, []
    return None, []


def _first(looks: Iterable[Look], subject: Subject) -> str | None:
    found = (find(look, subject) for look in looks)
    return next((one for one in found if one), None)


def _fact(name: str, subject: Subject) -> str | None:
    facts = (one.fact(name) for one in subject.replies if one.answered)
    return next((one for one in facts if one), None)


def _seen_protocol(subject: Subject) -> str | None:
    return next((one.protocol for one in subject.replies if one.answered and one.protocol), None)


def _seen_tls(subject: Subject) -> bool | None:
    seen = [one.tls for one in subject.replies if one.answered and one.tls is not None]
    return any(seen) if seen else None


def _seen_auth(subject: Subject) -> str | None:
    seen = [one.auth for one in subject.replies if one.answered and one.auth]
    return next((one for one in seen if one != "none"), "none" if seen else None)
