"""Asking whether the kernel has a part does not load it."""

import os
from pathlib import Path

from homeport.observe.ruleset.kernel_parts import has_part, legacy_tables


def _write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_a_kernel_without_modules_loads_none(tmp_path: Path) -> None:
    assert has_part("nf_tables", tmp_path)


def test_loaded(tmp_path: Path) -> None:
    _write(tmp_path, "proc/modules", "nf_tables 1 0 - Live 0x0\n")
    assert has_part("nf_tables", tmp_path)


def test_built_in_or_not(tmp_path: Path) -> None:
    _write(tmp_path, "proc/modules", "nf_tables_other 1 0 - Live 0x0\n")
    listed = f"lib/modules/{os.uname().release}/modules.builtin"
    _write(tmp_path, listed, "kernel/net/netfilter/nf_tables.ko\n")
    assert has_part("nf_tables", tmp_path)
    _write(tmp_path, listed, "kernel/net/other.ko\n")
    assert not has_part("nf_tables", tmp_path)


def test_in_a_container_the_symbols_tell(tmp_path: Path) -> None:
    _write(tmp_path, "proc/modules", "")
    assert has_part("nf_tables", tmp_path)
    _write(tmp_path, "proc/kallsyms", "0 t other\n")
    assert not has_part("nf_tables", tmp_path)
    _write(tmp_path, "proc/kallsyms", "0 t nf_tables_newrule\n")
    assert has_part("nf_tables", tmp_path)


def test_tables_of_the_old_kind(tmp_path: Path) -> None:
    assert not legacy_tables("ip", tmp_path)
    _write(tmp_path, "proc/thread-self/net/ip_tables_names", "")
    assert not legacy_tables("ip", tmp_path)
    _write(tmp_path, "proc/thread-self/net/ip_tables_names", "filter\n")
    assert legacy_tables("ip", tmp_path)
