"""Programs are found where root has them, and may fail."""

from pathlib import Path

from homeport.observe.ruleset.programs import default_path, find_program, print_rules


def test_system_folders_are_looked_through_too() -> None:
    assert "/usr/sbin" in default_path()


def test_what_is_not_there_is_not_found(tmp_path: Path) -> None:
    assert find_program("nft", str(tmp_path)) is None


def test_what_it_prints_or_why_it_does_not(tmp_path: Path) -> None:
    assert print_rules("/bin/sh", "-c", "echo hello").text == "hello\n"
    assert print_rules("/bin/sh", "-c", "echo one; echo no >&2; exit 3").problem == "no"
    assert print_rules("/bin/sh", "-c", "exit 3").problem == "/bin/sh exited with 3"
    problem = print_rules(str(tmp_path / "none")).problem
    assert problem is not None
    assert "cannot be run" in problem
