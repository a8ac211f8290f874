"""Which of several matching products is chosen."""

from homeport.identify.choose import choose
from homeport.identify.fingerprint import Fingerprint, Kind, Match, Role
from homeport.identify.sample import Sample
from homeport.identify.sample_clues import clues_of, door_of
from homeport.identify.subject import Subject, subject_of
from homeport.model.identity import Reply


def _print(*matches: Match, **more: object) -> Fingerprint:
    return Fingerprint(
        product="Thing",
        kind=Kind.DEVTOOL,
        matches=matches,
        samples=(),
        near_misses=(),
        **more,  # type: ignore[arg-type]
    )


def _subject(*replies: Reply, **parts: str) -> Subject:
    sample = Sample(door="tcp 127.0.0.1:8000", replies=replies, **parts)  # type: ignore[arg-type]
    return subject_of(door_of(sample.door), clues_of(sample), sample.replies)


SCRIPT = {"argv": "python3 app.py", "runtime": "python 3.11", "imports": "amqtt flask"}
BROKER = _print(Match(imports=("amqtt",)), protocol="mqtt")
WEB = _print(Match(imports=("flask",)), protocol="http")
FALLBACK = _print(Match(runtime="python"))


def _name(subject: Subject, **candidates: Fingerprint) -> str | None:
    choice = choose(subject, candidates)
    return choice.name if choice else None


def test_nothing_matches_nothing() -> None:
    assert _name(_subject(argv="/bin/x"), broker=BROKER) is None
    assert _name(_subject()) is None


def test_the_better_proof_wins() -> None:
    assert _name(_subject(**SCRIPT), fallback=FALLBACK, web=WEB) == "web"


def test_the_best_match_of_a_fingerprint_counts() -> None:
    both = _print(Match(runtime="python"), Match(imports=("flask",)))
    choice = choose(_subject(**SCRIPT), {"both": both})
    assert choice is not None
    assert "flask" in choice.hit.strongest.words


def test_what_is_built_on_another_beats_it() -> None:
    above = _print(Match(runtime="python"), over=("web", "above"))
    assert _name(_subject(**SCRIPT), above=above, web=WEB) == "above"


def test_two_that_beat_each_other_are_judged_by_their_proofs() -> None:
    one = _print(Match(runtime="python"), over=("two",))
    two = _print(Match(imports=("flask",)), over=("one",))
    assert _name(_subject(**SCRIPT), one=one, two=two) == "two"


def test_a_probe_tells_which_of_the_imports_this_socket_is() -> None:
    http = Reply(probe="http", asked="GET /", answered=True, protocol="http")
    mqtt = Reply(probe="mqtt", asked="CONNECT", answered=True, protocol="mqtt")
    silent = Reply(probe="mqtt", asked="CONNECT", answered=False, protocol="mqtt")
    assert _name(_subject(http, **SCRIPT), broker=BROKER, web=WEB) == "web"
    assert _name(_subject(mqtt, **SCRIPT), broker=BROKER, web=WEB) == "broker"
    assert _name(_subject(silent, **SCRIPT), broker=BROKER) == "broker"
    assert _name(_subject(http, **SCRIPT), broker=BROKER) is None


def test_a_role_may_speak_what_the_probe_saw() -> None:
    http = Reply(probe="http", asked="GET /", answered=True, protocol="http")
    page = Role(name="page", protocol="http")
    both = _print(Match(imports=("amqtt",)), protocol="mqtt", roles=(page,))
    assert _name(_subject(http, **SCRIPT), broker=both) == "broker"


def test_an_answer_does_not_unmake_a_program() -> None:
    http = Reply(probe="http", asked="GET /", answered=True, protocol="http")
    program = _print(Match(programs=("x",)), protocol="mqtt")
    assert _name(_subject(http, argv="/bin/x"), program=program) == "program"
