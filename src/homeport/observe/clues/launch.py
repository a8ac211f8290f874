"""How an interpreter was told what to run, as its command line says it."""

from dataclasses import dataclass, field

from homeport.model.clues import EntryKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """The options of an interpreter that matter for finding what it runs.

    `valued` take the next word with them, after `code` comes inline code, after `module` a
    module's name. `commands` may stand before the script; `code_commands` before inline code.
    With `clusters` single letters can be joined ("-um http.server", "-Werror").
    """

    valued: frozenset[str] = frozenset()
    code: frozenset[str] = frozenset()
    module: frozenset[str] = frozenset()
    commands: frozenset[str] = frozenset()
    code_commands: frozenset[str] = frozenset()
    clusters: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Launch:
    """What an interpreter runs: a script's path, a module's name or inline code in `target`.

    `rest` are the arguments of that, `options` the words before it.
    """

    kind: EntryKind
    target: str
    rest: tuple[str, ...] = ()
    options: tuple[str, ...] = field(default=())


# Source: python3(1), Doc/using/cmdline.rst.
PYTHON = Grammar(
    valued=frozenset({"-W", "-X", "-Q", "--check-hash-based-pycs"}),
    code=frozenset({"-c"}),
    module=frozenset({"-m"}),
    clusters=True,
)
# Source: node(1), doc/api/cli.md. Options of V8 take their value only after "=".
NODE = Grammar(
    valued=frozenset(
        {
            "-r", "--require", "--import", "--loader", "--experimental-loader", "-C",
            "--conditions", "--env-file", "--env-file-if-exists", "--title", "--input-type",
            "--inspect-port", "--debug-port", "--icu-data-dir", "--openssl-config",
            "--redirect-warnings", "--disable-warning", "--watch-path", "--dns-result-order",
            "--unhandled-rejections", "--diagnostic-dir", "--max-http-header-size",
            "--experimental-default-type", "--es-module-specifier-resolution",
            "--secure-heap", "--tls-cipher-list", "--trace-event-categories",
        }
    ),
    code=frozenset({"-e", "--eval", "-p", "--print", "-pe", "-ep"}),
    commands=frozenset({"inspect", "debug"}),
)  # fmt: skip
# Source: bun --help.
BUN = Grammar(
    valued=frozenset(
        {
            "-r", "--preload", "--require", "--import", "-c", "--config", "--cwd", "--port",
            "--env-file", "--conditions", "-F", "--filter", "-l", "--loader", "--tsconfig-override",
            "-d", "--define", "--main-fields", "--shell",
        }
    ),
    code=frozenset({"-e", "--eval", "-p", "--print"}),
    commands=frozenset({"run", "x", "exec"}),
)  # fmt: skip
# Source: deno run --help.
DENO = Grammar(
    valued=frozenset(
        {
            "-c", "--config", "--import-map", "--lock", "--cert", "--location", "--port", "--host",
            "--seed", "--ext", "-L", "--log-level", "--conditions", "--preload",
        }
    ),
    commands=frozenset({"run", "serve", "x", "test", "bench", "watch"}),
    code_commands=frozenset({"eval"}),
)  # fmt: skip


def parse_launch(words: tuple[str, ...], grammar: Grammar) -> Launch | None:
    """Return what the interpreter runs whose arguments are `words`; None when nothing is named."""
    at = 0
    may_command = True
    while at < len(words):
        word = words[at]
        if word == "--":
            return _script(words, at + 1)
        if word == "-" or not word.startswith("-"):
            if may_command and word in grammar.code_commands:
                return _told(EntryKind.INLINE, words, at, "")
            if not (may_command and word in grammar.commands):
                return _script(words, at)
            may_command = False
            at += 1
            continue
        kind, value, has_value = _option(word, grammar)
        if kind is not None:
            return _told(kind, words, at, value)
        at += 2 if has_value else 1
    return None


def _option(word: str, grammar: Grammar) -> tuple[EntryKind | None, str, bool]:
    """Return what the option introduces, the value within the word, whether the next is taken."""
    name, equals, value = word.partition("=")
    if name in grammar.code:
        return EntryKind.INLINE, value, False
    if name in grammar.module:
        return EntryKind.MODULE, value, False
    if name in grammar.valued:
        return None, "", not equals
    if grammar.clusters and not word.startswith("--"):
        return _cluster(word, grammar)
    return None, "", False


def _cluster(word: str, grammar: Grammar) -> tuple[EntryKind | None, str, bool]:
    for index, letter in enumerate(word[1:], start=2):
        option = f"-{letter}"
        if option in grammar.code:
            return EntryKind.INLINE, word[index:], False
        if option in grammar.module:
            return EntryKind.MODULE, word[index:], False
        if option in grammar.valued:
            return None, "", index == len(word)
    return None, "", False


def _told(kind: EntryKind, words: tuple[str, ...], at: int, value: str) -> Launch | None:
    if value:
        return Launch(kind=kind, target=value, rest=words[at + 1 :], options=words[:at])
    if at + 1 >= len(words) or not words[at + 1]:
        return None
    return Launch(kind=kind, target=words[at + 1], rest=words[at + 2 :], options=words[:at])


def _script(words: tuple[str, ...], at: int) -> Launch | None:
    if at >= len(words) or words[at] in ("", "-"):
        return None
    return Launch(kind=EntryKind.SCRIPT, target=words[at], rest=words[at + 1 :], options=words[:at])
