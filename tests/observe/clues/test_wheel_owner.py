"""Compiled programs that came in wheels."""

from pathlib import Path

from file_trees import plant

from homeport.observe.clues.files import Files
from homeport.observe.clues.wheel_owner import find_wheel

SITE = "/srv/.venv/lib/python3.12/site-packages"


def test_the_record_tells(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            f"{SITE}/envoy_bin-1.30.1.dist-info/RECORD": "envoy/_bin/envoy,sha256=x,1\n",
            f"{SITE}/ruff-0.5.0.dist-info/RECORD": "x,,\n../../../bin/ruff,sha256=y,2\n",
            f"{SITE}/plain-1.0.dist-info/METADATA": "Name: plain\n",
        },
    )
    files = Files(tmp_path)
    for path, name, version in (
        (f"{SITE}/envoy/_bin/envoy", "pypi:envoy-bin", "1.30.1"),
        ("/srv/.venv/bin/ruff", "pypi:ruff", "0.5.0"),
    ):
        found = find_wheel(path, files)
        assert found is not None
        assert (str(found), found.version) == (name, version)
    for path in (f"{SITE}/envoy/other", "/srv/.venv/bin/other", "/srv/x/ruff", "/usr/bin/ruff"):
        assert find_wheel(path, files) is None
