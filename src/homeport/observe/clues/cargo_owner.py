"""Find the crate that `cargo install` built a program from."""

import re
from posixpath import basename, dirname

from homeport.model.clues import Origin, Package
from homeport.observe.clues.files import Files

_KEY = re.compile(r"^(?P<name>\S+) (?P<version>\d\S*) \(")


def find_crate(path: str, files: Files) -> Package | None:
    """Return the crate that cargo's own list names for ~/.cargo/bin/x.

    Source: Cargo, src/cargo/ops/common_for_install_and_uninstall.rs (.crates2.json).
    """
    folder = dirname(path)
    if basename(folder) != "bin":
        return None
    installs = files.json(f"{dirname(folder)}/.crates2.json").get("installs")
    if not isinstance(installs, dict):
        return None
    for key, facts in installs.items():
        bins = facts.get("bins") if isinstance(facts, dict) else None
        found = _KEY.match(key)
        if found and isinstance(bins, list) and basename(path) in bins:
            version = found["version"]
            return Package(
                origin=Origin.CARGO, name=found["name"], version=version, full_version=version
            )
    return None
