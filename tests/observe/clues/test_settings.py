"""The settings that a process runs with."""

from pathlib import Path

from file_trees import plant
from nouns import process

from homeport.model.address import Transport
from homeport.model.clues import Door
from homeport.model.process import Process
from homeport.observe.clues.files import Files
from homeport.observe.clues.settings import read_settings

NGINX = "/etc/nginx/nginx.conf"


def _door(port: int) -> tuple[Door, ...]:
    return (Door(transport=Transport.TCP, port=port, addresses=("127.0.0.1",)),)


def _daemon(line: str) -> Process:
    words = tuple(line.split())
    name = words[0].rpartition("/")[2]
    return process(argv=words, exe=f"/usr/sbin/{name}", name=name, cwd="/")


def test_includes_are_followed(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            NGINX: "http {\n include mime;\n include sites/*.conf;\n include /etc/nginx/d;\n}\n",
            "/etc/nginx/sites/a.conf": "server {\n listen 8080;\n}\n",
            "/etc/nginx/sites/b.txt": "server {\n listen 9090;\n}\n",
            "/etc/nginx/d/x": "listen 7070;\n",
        },
    )
    part = read_settings(_daemon("nginx"), _door(80), None, Files(tmp_path), {})
    assert part.settings == ("http {", "server {", "listen 8080", "}", "listen 7070", "}")
    assert part.looked_at[0] == f"settings in {NGINX}"


def test_circles_end(tmp_path: Path) -> None:
    plant(tmp_path, {"/a.conf": "include /b.conf\nx 1\n", "/b.conf": "include /a.conf\ny 2\n"})
    part = read_settings(_daemon("d -c /a.conf"), _door(80), None, Files(tmp_path), {})
    assert part.settings == ("y 2", "x 1")


def test_a_default_file_counts_only_when_it_fits(tmp_path: Path) -> None:
    files = Files(plant(tmp_path, {"/etc/redis/redis.conf": "port 6379\nrequirepass abc\n"}))
    redis = _daemon("redis-server")
    fitting = read_settings(redis, _door(6379), None, files, {})
    assert fitting.settings == ("port 6379", "requirepass ***")
    assert read_settings(redis, _door(7001), None, files, {}).settings == ()


def test_a_worker_has_its_masters(tmp_path: Path) -> None:
    files = Files(plant(tmp_path, {"/c": "listen 1234;\n"}))
    master = _daemon("nginx -c /c")
    worker = process(argv=("nginx: worker process",), exe="/usr/sbin/nginx", name="nginx", cwd="/")
    assert read_settings(worker, _door(9), master, files, {}).settings == ("listen 1234",)
    shell = process(argv=("sh", "-c", "/c"), exe="/bin/sh", name="sh", cwd="/")
    assert read_settings(worker, _door(9), shell, files, {}).settings == ()


def test_the_environment_names_a_file(tmp_path: Path) -> None:
    files = Files(plant(tmp_path, {"/srv/r.conf": "listeners.tcp.1 = 5999\n"}))
    beam = process(argv=("beam.smp",), exe="/usr/lib/erlang/bin/beam.smp", name="beam.smp")
    part = read_settings(beam, _door(1), None, files, {"RABBITMQ_CONFIG_FILE": "/srv/r"})
    assert part.settings == ("listeners.tcp.1 = 5999",)


def test_nothing_to_read(tmp_path: Path) -> None:
    plant(tmp_path, {"/bin.conf": b"\0\1\2", "/dir.conf/x": ""})
    for line in ("d -c /bin.conf", "d -c /dir.conf", "d", "nginx"):
        assert read_settings(_daemon(line), _door(80), None, Files(tmp_path), {}).settings == ()


def test_it_is_bounded(tmp_path: Path) -> None:
    many = {f"/d/{number:03}.conf": "value x\n" * 100 for number in range(100)}
    files = Files(plant(tmp_path, {"/a.conf": "include /d\n", **many}))
    part = read_settings(_daemon("d -c /a.conf"), _door(80), None, files, {})
    assert len(part.settings) == 400
