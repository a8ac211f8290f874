"""The package of an executable, whoever packaged it."""

from pathlib import Path

from file_trees import plant

from homeport.observe.clues.files import Files
from homeport.observe.clues.owner import find_owner


def test_everybody_is_asked(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            "/lib/apk/db/installed": "P:redis\nV:7.2.4-r0\nF:usr/bin\nR:redis-server\n\n",
            "/srv/node_modules/bun/package.json": '{"version": "1.1.0"}',
        },
    )
    files = Files(tmp_path)
    assert str(find_owner("/usr/bin/redis-server", files)) == "apk:redis"
    assert str(find_owner("/srv/node_modules/bun/bin/bun", files)) == "npm:bun"
    assert str(find_owner("/home/ada/redis-7.2.4/src/redis-server", files)) == "folder:redis"
    assert find_owner("/home/ada/shop/server", files) is None
