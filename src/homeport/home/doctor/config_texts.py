"""Read the configuration of a server, for the names it expects and the places it leads to."""

import re
from collections.abc import Iterator
from pathlib import Path

from homeport.home.look import ROOT
from homeport.model.service import Service
from homeport.observe.processes import read_process
from homeport.observe.small_file import read_small

_MOST_FILES = 24
_MOST_ENTRIES = 300
_MOST_BYTES = 64 * 1024
_TELLING = re.compile(
    r"settings|config|hosts|nginx|vhost|site|caddyfile|httpd|apache|server|app|main|manage|\.env$"
    r"|urls|wsgi|asgi|docker-compose|compose",
    re.IGNORECASE,
)
_KINDS = (
    ".py", ".js", ".ts", ".mjs", ".cjs", ".rb", ".php", ".conf", ".toml", ".yaml", ".yml", ".json",
    ".env", ".txt", ".ini", ".cfg", ".go", ".java", ".properties",
)  # fmt: skip
_FOLDERS = ("config", "conf", "conf.d", "settings", "src", "app", "sites-enabled", "etc")


def read_settings(service: Service) -> tuple[str, ...]:
    """Return the lines of the configuration files that the service's command line leads to."""
    if service.pid is None:
        return ()
    # Seldom needed, and 80 ms to import.
    from homeport.home.identify_now import door_of  # noqa: PLC0415 - see above
    from homeport.observe.clues.read import read_clues  # noqa: PLC0415 - see above

    process = read_process(service.pid, memory=False)
    if process is None:
        return ()
    clues = read_clues(process, (door_of(service),), (), ROOT, environ_names=frozenset())
    return clues.settings


def read_config_texts(service: Service | None, project: str | None) -> tuple[str, ...]:
    """Return the texts of small files where a server's host names may stand.

    Cost: at most 24 files of 64 KiB.
    """
    texts: list[str] = []
    if service is not None:
        texts.append("\n".join(read_settings(service)))
    places = dict.fromkeys(
        one for one in ((service.cwd if service else None), project) if one is not None
    )
    for path in _files(list(places)):
        if len(texts) > _MOST_FILES:
            break
        text = read_small(path, _MOST_BYTES)
        if text:
            texts.append(text)
    return tuple(texts)


def _files(places: list[str]) -> Iterator[Path]:
    for place in places:
        folder = Path(place)
        yield from _of(folder)
        for name in _FOLDERS:
            yield from _of(folder / name)


def _of(folder: Path) -> Iterator[Path]:
    try:
        entries = [one for one, _ in zip(folder.iterdir(), range(_MOST_ENTRIES), strict=False)]
    except OSError:
        return
    for one in sorted(entries):
        is_text = one.suffix in _KINDS or one.name in (".env", "Caddyfile")
        if is_text and _TELLING.search(one.name):
            yield one
