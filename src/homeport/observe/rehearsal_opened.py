"""Find which files a Python script certainly reads when it starts, and as what."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

# A call that reads each kind of file, by its last two names.
_LOADERS = {
    ("json", "load"): ".json",
    ("json", "loads"): ".json",
    ("tomllib", "load"): ".toml",
    ("tomllib", "loads"): ".toml",
    ("tomli", "load"): ".toml",
    ("tomli", "loads"): ".toml",
}
_READS = frozenset({"load", "loads", "open", "read_text", "read_bytes", "read"})
_WRITES = frozenset("wxa+")
_MOST_NODES = 20_000


@dataclass(slots=True)
class _Trail:
    functions: dict[str, ast.FunctionDef | ast.AsyncFunctionDef]
    seen: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    names: dict[str, None] = field(default_factory=dict)
    written: set[str] = field(default_factory=set)


def opened_names(tree: ast.Module) -> tuple[str, ...]:
    """Return the names of JSON and TOML files that the script reads for certain, as written.

    What runs at the top level counts and the functions that are called from there by name; what
    is behind a condition or a loop does not. None at all when reading is tried somewhere.
    """
    nodes = list(ast.walk(tree))
    if len(nodes) > _MOST_NODES or any(_tries_to_read(one) for one in nodes):
        return ()
    trail = _Trail(
        functions={
            one.name: one
            for one in tree.body
            if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)
        }
    )
    for one in nodes:
        trail.written.update(_written(one))
    _run(tree.body, trail)
    return tuple(
        one
        for one in trail.names
        if one not in trail.written and any(one.endswith(kind) for kind in trail.kinds)
    )


def _tries_to_read(node: ast.AST) -> bool:
    if isinstance(node, ast.With):
        return any("suppress" in ast.unparse(one.context_expr) for one in node.items)
    if not (isinstance(node, ast.Try) and node.handlers):
        return False
    return any(_last_name(inner) in _READS for one in node.body for inner in ast.walk(one))


def _written(node: ast.AST) -> Iterator[str]:
    """Yield the names that a call of open() writes to."""
    if not isinstance(node, ast.Call):
        return
    modes = [*node.args[1:], *(one.value for one in node.keywords if one.arg == "mode")]
    if _last_name(node) == "open":
        modes += node.args[:1] if isinstance(node.func, ast.Attribute) else []
        is_write = any(
            isinstance(one, ast.Constant)
            and isinstance(one.value, str)
            and len(one.value) < 4
            and _WRITES & set(one.value)
            for one in modes
        )
    else:
        is_write = _last_name(node) in ("write_text", "write_bytes", "dump")
    if is_write:
        yield from _texts(node)


def _run(body: Iterable[ast.stmt], trail: _Trail) -> None:
    for statement in body:
        match statement:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                continue
            case ast.If(test=test, body=inner) if "__name__" in ast.unparse(test):
                _run(inner, trail)
            case ast.With(items=items, body=inner) | ast.AsyncWith(items=items, body=inner):
                for one in items:
                    _note(one.context_expr, trail)
                _run(inner, trail)
            case ast.If() | ast.For() | ast.While() | ast.Try() | ast.AsyncFor() | ast.Match():
                continue
            case ast.Return() | ast.Raise():
                _note(statement, trail)
                return
            case _:
                _note(statement, trail)


def _note(node: ast.AST, trail: _Trail) -> None:
    trail.names.update(dict.fromkeys(_texts(node)))
    for one in ast.walk(node):
        if not isinstance(one, ast.Call):
            continue
        match one.func:
            case ast.Attribute(value=ast.Name(id=module), attr=name) if (module, name) in _LOADERS:
                trail.kinds.add(_LOADERS[module, name])
            case ast.Name(id=name) if name in trail.functions and name not in trail.seen:
                trail.seen.add(name)
                _run(trail.functions[name].body, trail)
            case _:
                pass


def _texts(node: ast.AST) -> Iterator[str]:
    for one in ast.walk(node):
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one.value


def _last_name(node: ast.AST) -> str:
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name
        case _:
            return ""
