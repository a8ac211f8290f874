"""What the engine makes of clues before it compares them."""

from dataclasses import replace

from homeport.identify.sample import Sample
from homeport.identify.sample_clues import clues_of, door_of
from homeport.identify.subject import subject_of
from homeport.model.clues import Clues, Entry, EntryKind, Program

DOOR = door_of("tcp 127.0.0.1:8000")
WORKER = ("python3", "-c", "from multiprocessing.spawn import spawn_main; spawn_main()")
SERVER = Program(
    name="uvicorn",
    exe="/usr/bin/python3",
    argv=("python3", "uvicorn", "main:app", "--reload"),
    entry=Entry(kind=EntryKind.COMMAND, name="uvicorn"),
)


def _clues(**changes: object) -> Clues:
    return replace(clues_of(Sample(door="tcp 127.0.0.1:1", argv="/usr/bin/python3")), **changes)  # type: ignore[arg-type]


def test_a_worker_is_what_its_parent_was_started_as() -> None:
    subject = subject_of(DOOR, _clues(argv=WORKER, parents=(SERVER,)), ())
    assert subject.entry == SERVER.entry
    assert subject.line == "python3 uvicorn main:app --reload"


def test_a_worker_of_a_worker_is_seen_through() -> None:
    between = Program(name="python3", exe=None, argv=WORKER)
    subject = subject_of(DOOR, _clues(argv=WORKER, parents=(between, SERVER)), ())
    assert subject.entry == SERVER.entry


def test_a_worker_of_a_shell_stays_what_it_is() -> None:
    shell = Program(name="bash", exe="/bin/bash", argv=("bash",))
    subject = subject_of(DOOR, _clues(argv=WORKER, parents=(shell, SERVER)), ())
    assert subject.entry is None
    assert subject.line == " ".join(WORKER)


def test_a_worker_whose_parents_are_gone_stays_what_it_is() -> None:
    inline = replace(SERVER, argv=WORKER, entry=Entry(kind=EntryKind.INLINE, name="-c"))
    assert subject_of(DOOR, _clues(argv=WORKER), ()).entry is None
    assert subject_of(DOOR, _clues(argv=WORKER, parents=(inline,)), ()).entry is None


def test_a_deleted_program_keeps_its_name() -> None:
    subject = subject_of(DOOR, _clues(exe="/opt/redis-server (deleted)", name="redis-ser"), ())
    assert subject.programs == ("redis-server", "redis-ser")


def test_ancestors_are_known_by_program_and_entry() -> None:
    subject = subject_of(DOOR, _clues(parents=(SERVER,)), ())
    assert {"uvicorn", "python3"} <= subject.parents


def test_only_so_much_of_a_stranger_is_read() -> None:
    clues = _clues(argv=("x" * 100_000,), settings=("y" * 10_000,) * 10_000)
    subject = subject_of(DOOR, clues, ())
    assert len(subject.line) < 10_000
    assert sum(map(len, subject.settings)) < 2_000_000


def test_a_process_that_cannot_be_looked_at_is_unknown() -> None:
    bare = Clues(pid=0, name="", exe=None, argv=(), cwd=None)
    assert subject_of(DOOR, bare, ()).is_unknown
    assert not subject_of(DOOR, replace(bare, name="nginx"), ()).is_unknown
