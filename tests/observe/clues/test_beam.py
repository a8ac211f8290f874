"""What Erlang machines run."""

from pathlib import Path

from file_trees import plant
from nouns import process

from homeport.model.clues import Runtime
from homeport.observe.clues.beam import is_beam, read_beam
from homeport.observe.clues.files import Files
from homeport.observe.clues.part import Part

PLUGINS = "/usr/lib/rabbitmq/lib/rabbitmq_server-3.10.8/plugins"
MACHINE = {
    "/usr/lib/erlang/releases/25/OTP_VERSION": "25.2.3\n",
    f"{PLUGINS}/rabbit-3.10.8/x": "",
    "/app/lib/phoenix-1.7.12/x": "",
    "/srv/mix.lock": '%{\n  "bandit": {:hex, :bandit, "1.5.0", "abc", [:mix], []},\n}\n',
    "/var/lib/dpkg/status": "Package: rabbitmq-server\nStatus: install ok installed\n"
    "Version: 3.10.8-1\n",
    "/var/lib/dpkg/info/rabbitmq-server.list": f"{PLUGINS}\n",
}


def _read(where: Path, line: str, **environ: str) -> Part:
    plant(where, MACHINE)
    return read_beam(process(argv=tuple(line.split()), cwd="/srv"), environ, Files(where))


def test_rabbitmq(tmp_path: Path) -> None:
    part = _read(tmp_path, "beam.smp -- -root /usr/lib/erlang -s rabbit boot", ERL_LIBS=PLUGINS)
    assert part.runtime == Runtime(name="beam", version="25.2.3")
    assert part.entry is not None
    assert part.entry.name == "rabbit"
    assert part.installed["hex:rabbit"] == "3.10.8"
    assert part.installed["deb:rabbitmq-server"] == "3.10.8"


def test_a_release(tmp_path: Path) -> None:
    part = _read(
        tmp_path,
        "beam.smp -- -root /app -s elixir start_cli",
        RELEASE_NAME="shop",
        RELEASE_VSN="0.1.0",
    )
    assert part.entry is not None
    assert (part.entry.name, str(part.entry.package)) == ("shop", "hex:shop")
    assert part.installed["hex:phoenix"] == "1.7.12"


def test_mix(tmp_path: Path) -> None:
    path = "-pa /app/lib/phoenix-1.7.12/ebin -extra /usr/bin/mix phx.server"
    part = _read(tmp_path, f"beam.smp -- -root /usr/lib/erlang {path}")
    assert part.entry is not None
    assert (part.entry.name, part.entry.app) == ("mix", "phx.server")
    assert part.installed["hex:phoenix"] == "1.7.12"
    assert part.installed["hex:bandit"] == "1.5.0"


def test_nothing_to_read(tmp_path: Path) -> None:
    part = _read(tmp_path, "beam.smp")
    assert part.entry is None
    assert part.runtime == Runtime(name="beam")
    assert is_beam("beam.smp")
