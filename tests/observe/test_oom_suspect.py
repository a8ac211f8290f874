"""By which names the kernel would know an app."""

from pathlib import Path

import pytest
from file_trees import plant

from homeport.model.app_traces import PidFile
from homeport.observe.log_tail import LogTail
from homeport.observe.oom_suspect import name_suspect
from homeport.observe.start_commands import parse_start_command

_LIVE = Path("/")


@pytest.mark.parametrize(
    ("text", "names", "loose"),
    [
        ("python3 app.py", (), ("python",)),
        ("npm run dev", ("npm",), "node"),
        ("./shop --x", ("shop",), ()),
        ("node server.js", (), "node"),
        ("flask run", ("flask",), "python"),
        ("java -jar a.jar", (), ("java",)),
    ],
)
def test_programs_and_their_interpreters(
    text: str, names: tuple[str, ...], loose: tuple[str, ...] | str
) -> None:
    found = name_suspect(parse_start_command(text, None), None, (), None, _LIVE)
    assert found.names == names
    if isinstance(loose, str):
        assert loose in found.loose_names
    else:
        assert found.loose_names == loose


def test_without_a_command_the_manifest_tells_the_language(tmp_path: Path) -> None:
    plant(tmp_path, {"package.json": "{}"})
    found = name_suspect(parse_start_command(None, None), str(tmp_path), (), None, _LIVE)
    assert "node" in found.loose_names
    assert found.uid == tmp_path.stat().st_uid
    assert found.heard_at is not None


def test_pids_of_files_and_of_the_log_count(tmp_path: Path) -> None:
    files = (PidFile(path="/a", pid=70, is_stale=True, evidence=""),)
    log = LogTail(path="/l", text="Started server process [4711]\n PID: 12\n", written_s=1.0)
    found = name_suspect(parse_start_command(None, None), None, files, log, _LIVE)
    assert found.pids == {70, 4711, 12}
    assert found.heard_at is not None
    assert found.heard_at.timestamp() == 1.0
    assert not found.says_killed


@pytest.mark.parametrize("text", ["Killed\n", "exited with code 137", "signal: 9", "SIGKILL"])
def test_a_log_that_speaks_of_a_kill(text: str) -> None:
    log = LogTail(path="/l", text=text, written_s=1.0)
    assert name_suspect(parse_start_command(None, None), None, (), log, _LIVE).says_killed
