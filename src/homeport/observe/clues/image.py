"""Read which image a container was made from, in the files of its engine."""

import json
from posixpath import basename

from homeport.model.process import Container
from homeport.observe.clues.files import Files

# Docker's data-root and containerd's are for root alone; without it the image stays unknown.
_DOCKER = "/var/lib/docker/containers"
_PODMAN = "/var/lib/containers/storage/overlay-containers/containers.json"
_MOST_BYTES = 4 << 20


def read_image(container: Container, files: Files) -> str | None:
    """Return the image as the user named it ("redis:7-alpine"), None when that is hidden.

    Source: moby, container/container.go (config.v2.json); containers/storage, containers.go.
    """
    if container.engine == "docker":
        return _docker(container.id, files)
    if container.engine == "podman":
        return _podman(container.id, files)
    return None


def _docker(identity: str, files: Files) -> str | None:
    for name in files.names(_DOCKER):
        if name.startswith(identity):
            config = files.json(f"{_DOCKER}/{name}/config.v2.json", _MOST_BYTES).get("Config")
            image = config.get("Image") if isinstance(config, dict) else None
            return image if isinstance(image, str) else None
    return None


def _podman(identity: str, files: Files) -> str | None:
    try:
        held = json.loads(files.read(_PODMAN, _MOST_BYTES) or b"[]")
        for one in held:
            if str(one["id"]).startswith(identity):
                name = json.loads(one["metadata"])["image-name"]
                return basename(name) if name.startswith("docker.io/library/") else str(name)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return None
