"""The version of a JavaScript runtime, without running it."""

from pathlib import Path

import pytest
from file_trees import plant

from homeport.observe.clues.node_version import read_runtime

HEADER = (
    "#define NODE_MAJOR_VERSION 20\n#define NODE_MINOR_VERSION 20\n#define NODE_PATCH_VERSION 2\n"
)
RELEASE = b"\0https://nodejs.org/download/release/v22.1.0/node-v22.1.0-headers.tar.gz\0"


@pytest.mark.parametrize(
    ("name", "exe", "expected"),
    [
        ("node", "/h/.nvm/versions/node/v20.20.2/bin/node", "20.20.2"),
        ("node", "/h/.local/share/fnm/node-versions/v22.3.0/installation/bin/node", "22.3.0"),
        ("node", "/h/.volta/tools/image/node/18.19.0/bin/node", "18.19.0"),
        ("node", "/opt/node-v20.1.0-linux-x64/bin/node", "20.1.0"),
        ("node", "/usr/bin/node", "20.20.2"),
        ("node", "/opt/x/bin/node", "22.1.0"),
        ("node", "/usr/sbin/node", "20.20.2"),
        ("node", "/bin/none/node", None),
        ("bun", "/s/node_modules/bun/bin/bun.exe", "1.2.3"),
        ("bun", "/h/.bun/bin/bun", "1.4.5"),
        ("deno", "/h/.deno/bin/deno", "2.9.6"),
        ("deno", "/gone/deno", None),
    ],
)
def test_where_versions_stand(name: str, exe: str, expected: str | None, tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            "/usr/include/node/node_version.h": HEADER,
            "/opt/x/bin/node": b"\x7fELF node v1.2.3 " + RELEASE,
            "/s/node_modules/bun/package.json": '{"name": "bun", "version": "1.2.3"}',
            "/h/.bun/bin/bun": b"x Bun/1.4.5 y",
            "/h/.deno/bin/deno": b"Exporter-Deno/0.80.0grpc Deno/2.9.6Deno/2.9.6+e518fbd",
        },
    )
    runtime = read_runtime(name, exe, tmp_path)
    assert (runtime.name, runtime.version) == (name, expected)


def test_a_hidden_executable(tmp_path: Path) -> None:
    assert read_runtime("node", None, tmp_path).version is None
