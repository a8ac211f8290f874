"""Read pyvenv.cfg, the file that makes a directory a virtual environment."""

from dataclasses import dataclass
from pathlib import Path

from homeport.observe.clues.remembered import Remembered

_LIMIT_BYTES = 8_192


@dataclass(frozen=True, slots=True, kw_only=True)
class Pyvenv:
    """What pyvenv.cfg says. `extends` is the environment that uv laid a thin one over.

    Source: PEP 405; uv-virtualenv/src/virtualenv.rs; virtualenv, "pyvenv.cfg".
    """

    home: str | None
    version: str | None
    has_system_site: bool
    extends: str | None


def parse_pyvenv(text: str) -> Pyvenv:
    """Return what the lines `key = value` of `text` say."""
    said: dict[str, str] = {}
    for line in text.splitlines():
        key, equals, value = line.partition("=")
        if equals:
            said.setdefault(key.strip().lower(), value.strip())
    version = said.get("version_info") or said.get("version") or ""
    return Pyvenv(
        home=said.get("home") or None,
        # virtualenv writes 3.11.7.final.0.
        version=".".join(version.split(".")[:3]) or None,
        has_system_site=said.get("include-system-site-packages", "").lower() == "true",
        extends=said.get("extends-environment") or None,
    )


_FILES = Remembered(parse_pyvenv, _LIMIT_BYTES)


def read_pyvenv(prefix: str, root: Path) -> Pyvenv | None:
    """Return the pyvenv.cfg of the directory `prefix`, None when it is no virtual environment."""
    return _FILES.read(f"{prefix}/pyvenv.cfg", root)
