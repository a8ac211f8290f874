"""What a person calls a service in one or two words: `vite 6.0.1`, `node server.js`, `postgres`."""

from collections.abc import Sequence

from homeport.model.service import Service

# Programs that say nothing by their own name: what they run does.
_INTERPRETERS = (
    "python", "pypy", "node", "nodejs", "deno", "bun", "ruby", "perl", "php", "java", "tsx",
    "sh", "bash", "dash", "zsh",
)  # fmt: skip
# The kind of product that only runs what somebody wrote.
RUNTIME = "runtime"
_HOSTS = (RUNTIME, "app-server")
_VERBS = ("run", "serve")
_NO_SCRIPT = ("-c", "-e", "-")
_TAKES_VALUE = (
    "-W", "-X", "-r", "--require", "--import", "--loader", "-cp", "-classpath",
    "--port", "--host", "--config",
)  # fmt: skip
# Files so common that only the directory above them tells one from another.
_COMMON_FILES = ("__main__", "index", "main", "cli", "start")
_DULL_DIRECTORIES = ("bin", ".bin", "dist", "src", "lib", "build", ".", "..")
_ENDINGS = (".py", ".js", ".mjs", ".cjs", ".ts", ".rb", ".pl", ".php", ".jar")


def label(service: Service) -> str | None:
    """Return what to call `service`, or None when even its process is hidden from us.

    An application on a server for any application is called by its framework; a script of
    nobody's framework by its own name, since "Python" says nothing.
    """
    framework, product = service.framework, service.product
    if framework and not _says(product, framework) and (not product or service.kind in _HOSTS):
        shown = _versioned(framework, service.framework_version)
        return f"{shown} on {product}" if product else shown
    if product and service.kind != RUNTIME:
        return _versioned(product, service.version)
    return process_label(service.process, service.argv) or product


def _says(product: str | None, framework: str) -> bool:
    """Return whether the product's name holds that of the framework, as "Go net/http" does."""
    return product is not None and framework.casefold() in product.casefold()


def _versioned(name: str, version: str | None) -> str:
    return f"{name} {version}" if version else name


def process_label(process: str | None, argv: Sequence[str]) -> str | None:
    """Return the name of a process, or what it runs where the program is an interpreter."""
    program = _file(argv[0]) if argv else ""
    language = program.rstrip("0123456789.")
    if language not in _INTERPRETERS:
        # A program may write a whole command line into its name: `ng serve --port`.
        return (process or program).partition(" -")[0] or None
    runs = _runs(argv[1:])
    if runs is None:
        return language
    name, is_installed = runs
    return name if is_installed else f"{language} {name}"


def _runs(words: Sequence[str]) -> tuple[str, bool] | None:
    """Return the module or script that the arguments name, and whether somebody installed it.

    What is installed is known by its own name (vite, uvicorn); a file of the project is not.
    """
    rest = iter(words)
    for word in rest:
        if word == "-m":
            module = next(rest, "")
            return (module, True) if module else None
        if word in _NO_SCRIPT:
            return None
        if word in _TAKES_VALUE:
            next(rest, None)
        elif not word.startswith("-") and word not in _VERBS:
            return _name_of(word), _is_installed(word)
    return None


def _is_installed(script: str) -> bool:
    return "node_modules/" in script or script.rpartition("/")[0].endswith("bin")


def _name_of(script: str) -> str:
    name = _file(script)
    if _without_ending(name) not in _COMMON_FILES:
        return _without_ending(name) if "node_modules/" in script else name
    above = [one for one in script.split("/")[:-1] if one and one not in _DULL_DIRECTORIES]
    return above[-1] if above else name


def _file(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]


def _without_ending(name: str) -> str:
    for ending in _ENDINGS:
        if name.endswith(ending) and name != ending:
            return name.removesuffix(ending)
    return name
