"""The image of a container, as its engine wrote it down."""

import json
from pathlib import Path

import pytest
from file_trees import plant

from homeport.model.process import Container
from homeport.observe.clues.files import Files
from homeport.observe.clues.image import read_image

ID = "0123456789ab"
WHOLE = ID + "c" * 52
DOCKER = f"/var/lib/docker/containers/{WHOLE}/config.v2.json"
PODMAN = "/var/lib/containers/storage/overlay-containers/containers.json"


@pytest.mark.parametrize(
    ("engine", "path", "content"),
    [
        ("docker", DOCKER, {"Config": {"Image": "redis:7"}}),
        (
            "podman",
            PODMAN,
            [{"id": WHOLE, "metadata": '{"image-name": "docker.io/library/redis:7"}'}],
        ),
    ],
)
def test_image(tmp_path: Path, engine: str, path: str, content: object) -> None:
    files = Files(plant(tmp_path, {path: json.dumps(content)}))
    assert read_image(Container(engine=engine, id=ID), files) == "redis:7"
    assert read_image(Container(engine=engine, id="f" * 12), files) is None
    assert read_image(Container(engine="lxc", id=ID), files) is None


@pytest.mark.parametrize(
    "content", ["{", "[1]", '{"Config": 1}', '[{"id": "0123456789ab"}]', "null"]
)
def test_odd_files(tmp_path: Path, content: str) -> None:
    files = Files(plant(tmp_path, {DOCKER: content, PODMAN: content}))
    for engine in ("docker", "podman"):
        assert read_image(Container(engine=engine, id=ID), files) is None
