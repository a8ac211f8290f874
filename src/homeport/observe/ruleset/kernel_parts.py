"""Say whether the kernel has a part already, so that asking does not make it load one."""

import os
from pathlib import Path

_LIVE = Path("/")


def has_part(name: str, root: Path = _LIVE) -> bool:
    """Return whether the module `name` is loaded or built in. In doubt, True.

    `nft list ruleset` would load nf_tables where nobody has used it yet.

    Source: proc(5) /proc/modules, modules.builtin of kbuild.
    """
    loaded = _read(root / "proc/modules")
    if loaded is None:
        return True  # a kernel without modules loads none
    if any(line.partition(" ")[0] == name for line in loaded.splitlines()):
        return True
    built_in = _read(root / "lib/modules" / os.uname().release / "modules.builtin")
    if built_in is not None:
        return f"/{name}.ko" in built_in
    # In a container: no list. The kernel's own symbols tell (root may read them).
    symbols = _read(root / "proc/kallsyms")
    return symbols is None or f" {name}_" in symbols


def legacy_tables(family: str, root: Path = _LIVE) -> bool:
    """Return whether the caller's namespace has tables of the old iptables for "ip" or "ip6".

    Only listing them with the old program would make the kernel create one.
    """
    return bool((_read(root / f"proc/thread-self/net/{family}_tables_names") or "").strip())


def _read(path: Path) -> str | None:
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return None
