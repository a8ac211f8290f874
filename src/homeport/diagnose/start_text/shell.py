"""What shells and the dynamic loader print when a program cannot even begin."""

from homeport.diagnose.start_text.commands import fix_command
from homeport.diagnose.start_text.libraries import fix_library
from homeport.diagnose.start_text.rule import Rule, crash, rule

_SHELL = r"(?:^|[\s:])(?:/(?:usr/)?bin/)?(?:ba|da|z|k|a|fi)?sh: "
# exec says its own name before the command's.
_LINE = r"(?:line )?\d{1,6}: (?:exec: )?"
_LIBRARY = r"(?P<subject>[\w./+-]{1,200}\.so(?:\.[\d.]{1,20})?)"

RULES: tuple[Rule, ...] = (
    rule(
        "missing-dependency",
        "error while loading shared libraries",
        rf"error while loading shared libraries: {_LIBRARY}(?P<port>)",
        fix_library,
    ),
    rule(
        "missing-dependency",
        "cannot open shared object file",
        rf"{_LIBRARY}: cannot open shared object file(?P<port>)",
        fix_library,
    ),
    rule("missing-dependency", "image not found", r"Library not loaded: (?P<subject>\S{1,250})"),
    rule(
        "missing-dependency",
        "not found (required by",
        r"version [`'](?P<subject>(?:GLIBC|GLIBCXX|CXXABI)_[\d.]{1,12})' not found",
        "Build it on this system, or take a build for an older one: this C "
        "library is too old for it",
    ),
    rule(
        "missing-dependency",
        "symbol not found",
        r"Error relocating (?P<subject>\S{1,200}): .{1,80}: symbol not found",
    ),
    rule(
        "missing-dependency",
        "command not found",
        r"command not found: (?P<subject>[\w./@+-]{1,100})(?P<port>)",
        fix_command,
    ),
    rule(
        "missing-dependency",
        "command not found",
        r"(?:^|: )(?:line \d{1,6}: )?(?P<subject>[\w./@+-]{1,100}): command not found(?P<port>)",
        fix_command,
    ),
    rule(
        "missing-dependency",
        "not found",
        rf"{_SHELL}{_LINE}(?P<subject>[\w@+-][\w.@+-]{{0,100}}): not found(?P<port>)",
        fix_command,
    ),
    rule(
        "missing-dependency",
        "not found",
        rf"^\S{{1,200}}: {_LINE}(?P<subject>[\w@+-][\w.@+-]{{0,100}}): not found(?P<port>)",
        fix_command,
    ),
    rule(
        "missing-dependency",
        "unknown command",
        r"fish: Unknown command:? '?(?P<subject>[\w./@+-]{1,100})",
        fix_command,
    ),
    rule(
        "missing-dependency",
        "executable file not found in $path",
        r"(?:exec: )?\"(?P<subject>[\w./@+-]{1,100})\":? executable file not found in \$PATH",
        fix_command,
    ),
    rule(
        "missing-dependency",
        "is not recognized as an internal",
        r"'(?P<subject>[\w./@+-]{1,100})' is not recognized as an internal or external command",
        fix_command,
    ),
    rule(
        "missing-dependency",
        "no such file or directory",
        r"^/?(?:usr/)?(?:bin/)?env: [\u2018'\"]?(?P<subject>[\w.@+-]{1,100})"
        r"[\u2019'\"]?: No such file or directory(?P<port>)",
        fix_command,
    ),
    rule(
        "missing-dependency",
        "bad interpreter",
        r"(?P<script>\S{1,250}): (?P<subject>\S{1,150}): bad interpreter(?P<port>)",
    ),
    rule(
        "missing-dependency",
        "required file not found",
        r"(?P<subject>\S{1,250}): cannot execute: required file not found",
    ),
    rule(
        "missing-dependency",
        "spawn ",
        r"\bspawn (?P<subject>[\w./@+-]{1,150}) ENOENT(?P<port>)",
        fix_command,
    ),
    rule(
        "missing-dependency",
        "failed at step exec spawning",
        r"Failed at step EXEC spawning (?P<subject>\S{1,250}): No such file(?P<port>)",
        fix_command,
    ),
    rule(
        "missing-dependency",
        "unable to locate executable",
        r"Unable to locate executable '(?P<subject>[^']{1,250})'",
        fix_command,
    ),
    rule(
        "missing-dependency",
        "can't find command",
        r"can't find command '(?P<subject>[^']{1,250})'",
        fix_command,
    ),
    crash(
        "failed at step", r"Failed at step (?P<subject>[A-Z_]{2,20} spawning \S{1,250}: .{1,80})"
    ),
    crash(
        "changing to the requested working directory failed",
        r"Changing to the requested working directory failed",
    ),
    crash(
        "exec format error",
        r"(?:sh: )?(?P<subject>\S{1,250}): (?:cannot execute.{0,30}: )?Exec format error",
        "It was built for another kind of processor or system: build it here",
    ),
    crash(
        "permission denied",
        rf"{_SHELL}(?:line )?(?:\d{{1,6}}: )?(?P<subject>\S{{1,250}}): Permission denied",
        lambda path: f"chmod +x {path}",
    ),
    crash(
        "no such file or directory",
        rf"{_SHELL}(?:line )?(?:\d{{1,6}}: )?(?P<subject>\S{{1,250}}): No such file or directory",
    ),
    crash(
        "not found",
        rf"{_SHELL}(?:line )?(?:\d{{1,6}}: )?(?P<subject>\.{{0,2}}/\S{{1,250"
        rf"}}): not found(?P<port>)",
    ),
    crash("no rule to make target", r"No rule to make target [`'](?P<subject>[^']{1,200})'"),
)
