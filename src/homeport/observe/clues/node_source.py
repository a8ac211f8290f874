"""Find out what a piece of JavaScript or TypeScript imports, without running or compiling it."""

import re
from dataclasses import dataclass

_MOST = 400
_STRING = r"""(?:"[^"\\\n]*(?:\\.[^"\\\n]*)*"?|'[^'\\\n]*(?:\\.[^'\\\n]*)*'?)"""
# Whatever can hide an import (comments, strings, regular expressions) is stepped over; the first
# letters of all branches are fixed, so that the search skips everything else quickly; what could
# be begun anywhere and end nowhere has a greatest length, so that no file takes long.
_TOKEN = re.compile(
    r"//[^\n]*|/\*[^*]*(?:\*(?!/)[^*]*)*(?:\*/|\Z)"
    r"|`[^`\\]*(?:\\.[^`\\]*)*(?:`|\Z)"
    rf"|{_STRING}"
    r"|[=(,:;!&|?{}\[+]\s*/(?![/*])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.){0,60}\]){1,400}/"
    r"|(?P<types>(?:im|ex)port\s+type\s+(?!from\b)[^'\";()]{0,800}?from\s*['\"][^'\"\n]*['\"])"
    r"|require(?:\.resolve)?\s*\(\s*[`'\"](?P<required>[^`'\"\n$]+)[`'\"]"
    r"|import\s*(?:\(\s*(?:/\*.{0,200}?\*/\s*)?)?[`'\"](?P<imported>[^`'\"\n$]+)[`'\"]"
    r"|from\s*['\"](?P<of>[^'\"\n]+)['\"]",
    re.DOTALL,
)
# Bundlers leave the places that code came from: esbuild in comments, webpack in keys.
_BUNDLED = re.compile(
    r"(?:^// |\"\./)(?:\.\./)*node_modules/((?:@[\w.-]+/)?[\w.-]+)/", re.MULTILINE
)
_WORD = re.compile(r"[\w$.]")
# Source: nodejs.org/api/modules.html, module.builtinModules without what begins with "_".
_BUILT_IN = frozenset(
    {
        "assert", "async_hooks", "buffer", "child_process", "cluster", "console", "constants",
        "crypto", "dgram", "diagnostics_channel", "dns", "domain", "events", "fs", "http",
        "http2", "https", "inspector", "module", "net", "os", "path", "perf_hooks", "process",
        "punycode", "querystring", "readline", "repl", "stream", "string_decoder", "sys",
        "timers", "tls", "trace_events", "tty", "url", "util", "v8", "vm", "wasi",
        "worker_threads", "zlib",
    }
)  # fmt: skip
_VERSION = re.compile(r"^((?:@[^/@]+/)?[^/@]+)@[^/]*")
# https://deno.land/x/oak@v12.6.1/mod.ts, https://esm.sh/hono@4.6.1, https://deno.land/std/...
_ADDRESS = re.compile(
    r"https?://(?:deno\.land/x|esm\.sh|cdn\.skypack\.dev|unpkg\.com|jsr\.io|esm\.run)/"
    r"(?:v\d+/)?((?:@[^/@]+/)?[^/@?]+)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What one file imports: packages and built-in modules, other files, and what a bundle holds.

    `size` is how many characters were read.
    `modules` are as written but for versions and schemes: "express", "node:http", "next/server".
    """

    modules: frozenset[str] = frozenset()
    local: tuple[str, ...] = ()
    bundled: frozenset[str] = frozenset()
    size: int = 0


EMPTY = Source()


def parse_source(text: str) -> Source:
    """Return what `text` imports, wherever it does: require, import, import(), export from."""
    if "require" not in text and "import" not in text and "from" not in text:
        return EMPTY
    modules: set[str] = set()
    local: dict[str, None] = {}
    for found in _TOKEN.finditer(text):
        written = found["required"] or found["imported"] or found["of"]
        if not written or len(modules) + len(local) > _MOST:
            continue
        at = found.start()
        if at and _WORD.match(text, at - 1):
            continue
        if is_local(written):
            local[written] = None
        elif (name := module_name(written)) is not None:
            modules.add(name)
    bundled = frozenset(_BUNDLED.findall(text)) if "node_modules/" in text else frozenset()
    return Source(modules=frozenset(modules), local=tuple(local), bundled=bundled, size=len(text))


def is_local(written: str) -> bool:
    """Return whether a module is written as a path."""
    return written.startswith(("./", "../", "/", "file:")) or written in (".", "..")


def module_name(written: str) -> str | None:
    """Return how `written` is called whatever the runtime, None when it is no module.

    "http" and "node:http" are the same, and so are "hono", "npm:hono@4" and
    "https://esm.sh/hono@4.6.1".
    """
    name = written.strip()
    if not name or " " in name or len(name) > 200:
        return None
    address = _ADDRESS.match(name)
    if address:
        return address[1]
    scheme, colon, rest = name.partition(":")
    if colon and scheme in ("npm", "jsr"):
        name = rest.lstrip("/")
        return _VERSION.sub(r"\1", name)
    if colon:
        return name if scheme in ("node", "bun", "deno", "cloudflare") else None
    if name.partition("/")[0] in _BUILT_IN:
        return f"node:{name}"
    return name


def package_of(module: str) -> str | None:
    """Return the package that `module` lies in: "next/server" in next, "node:http" in none."""
    if ":" in module or module.startswith(("#", "~", "@/", "$")):
        return None
    parts = module.split("/")
    return "/".join(parts[: 2 if module.startswith("@") else 1])
