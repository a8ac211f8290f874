"""Choose the product among all fingerprints that match."""

from collections.abc import Mapping
from typing import NamedTuple

from homeport.identify.fingerprint import Fingerprint
from homeport.identify.matching import Hit, Strength, hold
from homeport.identify.protocols import agree
from homeport.identify.subject import Subject


class Choice(NamedTuple):
    """The fingerprint that was chosen, and the hit that decided."""

    name: str
    fingerprint: Fingerprint
    hit: Hit


def choose(subject: Subject, candidates: Mapping[str, Fingerprint]) -> Choice | None:
    """Return the fingerprint with the best proof, None when none matches."""
    choices = {}
    for name, fingerprint in candidates.items():
        hit = best_hit(fingerprint, subject)
        if hit and not _contradicted(fingerprint, hit, subject):
            choices[name] = Choice(name=name, fingerprint=fingerprint, hit=hit)
    beaten = {name for one in choices.values() for name in one.fingerprint.over if name != one.name}
    left = [one for one in choices.values() if one.name not in beaten]
    return max(left or choices.values(), key=lambda one: (one.hit.rank, one.name), default=None)


def best_hit(fingerprint: Fingerprint, subject: Subject) -> Hit | None:
    """Return the best match of `fingerprint`, None when no match holds."""
    hits = (hold(match, subject) for match in fingerprint.matches)
    return max((hit for hit in hits if hit), key=lambda hit: hit.rank, default=None)


def _contradicted(fingerprint: Fingerprint, hit: Hit, subject: Subject) -> bool:
    """Return whether a probe saw a protocol that rules out what the code merely suggests.

    Code that imports an MQTT broker and a web server opens two sockets; the probe says which.
    """
    if hit.strongest.strength > Strength.IMPORT or fingerprint.hosts:
        return False
    known = [fingerprint.protocol, *(role.protocol for role in fingerprint.roles if role.protocol)]
    seen = [one.protocol for one in subject.replies if one.answered and one.protocol]
    return any(not any(agree(said, one) for said in known) for one in seen)
