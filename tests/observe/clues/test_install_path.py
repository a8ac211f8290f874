"""Name and version in the path, and paths that only look so."""

from pathlib import Path

import pytest
from file_trees import plant

from homeport.observe.clues.files import Files
from homeport.observe.clues.install_path import find_installed

DIGEST = "0123456789abcdfghijklmnpqrsvwxyz"


@pytest.mark.parametrize(
    ("path", "package", "version"),
    [
        ("/opt/homebrew/Cellar/redis/7.2.4_1/bin/redis-server", "brew:redis", "7.2.4"),
        (
            "/home/linuxbrew/.linuxbrew/Cellar/postgresql@16/16.2/bin/postgres",
            "brew:postgresql@16",
            "16.2",
        ),
        (f"/nix/store/{DIGEST}-nginx-1.26.1/bin/nginx", "nix:nginx", "1.26.1"),
        (
            f"/nix/store/{DIGEST}-postgresql-and-plugins-16.2-bin/bin/postgres",
            "nix:postgresql-and-plugins",
            "16.2",
        ),
        ("/home/ada/.asdf/installs/redis/7.2.4/bin/redis-server", "folder:redis", "7.2.4"),
        ("/home/ada/.local/share/mise/installs/caddy/v2.7.6/caddy", "folder:caddy", "2.7.6"),
        ("/home/ada/.sdkman/candidates/kafka/3.7.0/bin/x", "folder:kafka", "3.7.0"),
        ("/home/ada/redis-7.2.4/src/redis-server", "folder:redis", "7.2.4"),
        ("/opt/prometheus-2.50.0.linux-amd64/prometheus", "folder:prometheus", "2.50.0"),
        ("/opt/mongodb-linux-x86_64-debian12-7.0.8/bin/mongod", None, None),
        ("/opt/pgsql/16.2/bin/pgsqld", "folder:pgsql", "16.2"),
        ("/home/ada/bin/minio-v1.2.3-linux-amd64", "folder:minio", "1.2.3"),
        ("/home/ada/work-2.0/nginx", None, None),
        ("/home/ada/shop/server", None, None),
        ("/usr/local/bin/python3.11", None, None),
        ("/usr/bin/php8.2", None, None),
    ],
)
def test_the_path_says(path: str, package: str | None, version: str | None) -> None:
    found = find_installed(path, Files())
    assert (found and str(found), found and found.version) == (package, version)


def test_a_snap_says_its_version_itself(tmp_path: Path) -> None:
    plant(tmp_path, {"/snap/grafana/12/meta/snap.yaml": "name: grafana\nversion: '10.4.1'\n"})
    found = find_installed("/snap/grafana/12/bin/grafana-server", Files(tmp_path))
    assert (str(found), found and found.version) == ("snap:grafana", "10.4.1")
    found = find_installed("/snap/other/x1/bin/other", Files(tmp_path))
    assert (str(found), found and found.version) == ("snap:other", None)
