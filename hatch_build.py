"""Put into the wheel what takes time to make: the lean path in one file, the key tables.

`homeport ls --lean` is measured against ss, and importing its modules, 0.12 ms each, took a tenth
of the whole (docs/decisions/0004). They are written, read, checked and tested as what they are;
only bin/homeport starts the bundle, and an editable installation has neither.
"""

import ast
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# In the order in which they need each other.
MODULES = (
    "observe.holder_records",
    "observe.pinned",
    "observe.fd_scan",
    "observe.held",
    "observe.sock_diag",
    "home.lean",
    "faces.cli.lean",
)
TARGET = "homeport/lean_bundle.py"


class BundleHook(BuildHookInterface[Any]):
    """Write the bundle while a wheel is built."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the bundle to what goes into the wheel."""
        if version == "editable":
            return
        folder = Path(tempfile.mkdtemp(prefix="homeport-build-"))
        written = folder / "lean_bundle.py"
        written.write_text(bundle(Path(self.root) / "src" / "homeport"))
        build_data["force_include"][str(written)] = TARGET
        for room, text in key_tables(Path(self.root) / "src").items():
            table = folder / f"{room}.json"
            table.write_text(text)
            build_data["force_include"][str(table)] = f"homeport/identify/{room}/keys.json"


def key_tables(source: Path) -> dict[str, str]:
    """Return the key tables of fingerprints and frameworks: building them takes 0.3 s.

    Whoever asks the first question after an installation must not wait for that.
    """
    sys.path.insert(0, str(source))
    try:
        catalogue = import_module("homeport.identify.catalogue")
        registry = import_module("homeport.kit.registry")
    finally:
        sys.path.remove(str(source))
    return {
        "fingerprints": registry.to_shipped(catalogue.FINGERPRINTS, catalogue.fingerprint_keys),
        "frameworks": registry.to_shipped(catalogue.FRAMEWORKS, catalogue.framework_keys),
    }


def bundle(package: Path) -> str:
    """Return the text of all MODULES as one module.

    Raises: ValueError when two of them mean different things by one public name.
    """
    seen: dict[str, str] = {}
    parts = ['"""The lean path in one file; made by hatch_build.py, do not edit."""']
    for name in MODULES:
        path = package.joinpath(*name.split(".")).with_suffix(".py")
        tree = ast.parse(path.read_text())
        merged = _Merged(tree, name.replace(".", "_")).visit(tree)
        for statement in merged.body[1:]:  # without the docstring
            text = ast.unparse(statement)
            known = [one for one in _names(statement) if one in seen]
            if any(seen[one] != text for one in known):
                raise ValueError(f"{name} means something else by {known[0]}")
            if not known:
                parts.append(text)
            seen.update(dict.fromkeys(_names(statement), text))
    return "\n".join(parts) + "\n"


class _Merged(ast.NodeTransformer):
    """Drop the imports of modules that stand in the same file now, and keep private names apart."""

    def __init__(self, tree: ast.Module, module: str) -> None:
        names = [name for statement in tree.body for name in _names(statement)]
        self._renamed = {one: f"_{module}{one}" for one in names if one.startswith("_")}

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.ImportFrom | None:
        """Keep only what comes from elsewhere."""
        inside = (node.module or "").removeprefix("homeport.") in MODULES
        return None if inside else node

    def visit_Name(self, node: ast.Name) -> ast.Name:
        """Rename a private name of the module wherever it is used."""
        node.id = self._renamed.get(node.id, node.id)
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """Rename where a private function is defined; annotations and docstrings cost time."""
        node.name = self._renamed.get(node.name, node.name)
        node.returns = None
        if ast.get_docstring(node) is not None:
            node.body = node.body[1:] or [ast.Pass()]
        return self.generic_visit(node)

    def visit_arg(self, node: ast.arg) -> ast.arg:
        """Drop the annotation, which would be evaluated."""
        node.annotation = None
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        """Rename where a private class is defined."""
        node.name = self._renamed.get(node.name, node.name)
        return self.generic_visit(node)


def _names(statement: ast.stmt) -> list[str]:
    """Return the names that a top-level statement defines for good; imports may repeat."""
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        return [statement.name]
    if isinstance(statement, ast.Assign):
        targets = [name for target in statement.targets for name in ast.walk(target)]
        return [name.id for name in targets if isinstance(name, ast.Name)]
    return []
