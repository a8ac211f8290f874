"""What Go, Rust, C and C++ programs print when they do not start."""

import re

from homeport.diagnose.start_text.rule import Rule, Weight, crash, echo, rule

RULES: tuple[Rule, ...] = (
    rule(
        "missing-dependency",
        "no required module provides package",
        r"no required module provides package (?P<subject>[\w./-]{1,200})(?P<port>)",
        "go get {subject}",
    ),
    rule(
        "missing-dependency",
        "missing go.sum entry",
        r"missing go\.sum entry for .{0,60}?(?P<subject>[\w-]+\.[\w./-]{1,200})(?P<port>)",
        "go mod tidy",
    ),
    rule(
        "missing-dependency",
        "cannot find package",
        r"cannot find package \"(?P<subject>[\w./-]{1,200})\" in any of(?P<port>)",
        "go get {subject}",
    ),
    rule(
        "missing-dependency",
        "cannot find module providing package",
        r"cannot find module providing package (?P<subject>[\w./-]{1,200})",
        "go get {subject}",
    ),
    rule(
        "missing-dependency",
        "is not in ",
        r"package (?P<subject>[\w./-]{1,200}) is not in (?:GOROOT|std)\b",
        "go mod tidy",
    ),
    rule(
        "missing-dependency",
        "air: command",
        r"\bair: command not found",
        "go install github.com/air-verse/air@latest",
    ),
    crash("go.mod file not found", r"go\.mod file not found in current directory", "go mod init"),
    crash("no such file or directory", r"^stat \S{1,200}: no such file or directory$"),
    crash("go: no go files", r"no Go files in (?P<subject>\S{1,250})"),
    crash(
        "fatal error: all goroutines are asleep",
        r"^fatal error: (?P<subject>all goroutines are asleep.{0,40})",
    ),
    Rule(
        code="app-crashed",
        needle="panic: ",
        pattern=re.compile(r"^panic: (?P<subject>.{1,200})"),
        weight=Weight.EXCEPTION,
        before=re.compile(r"^goroutine \d+ \[|^\[signal |^\s*panic: "),
    ),
    Rule(
        code="app-crashed",
        needle="panicked at",
        pattern=re.compile(
            r"^thread '(?:main|<unnamed>)'(?: \(\d+\))? (?P<subject>panicked at .{1,200})(?P<port>)"
        ),
        weight=Weight.EXCEPTION,
    ),
    rule(
        "missing-dependency",
        "can't find crate for",
        r"can't find crate for `(?P<subject>[\w-]{1,80})`",
        "cargo add {subject}",
    ),
    rule(
        "missing-dependency",
        "no matching package named",
        r"no matching package named `(?P<subject>[\w-]{1,80})` found",
    ),
    crash("could not compile", r"could not compile `(?P<subject>[\w-]{1,80})`"),
    crash("could not find `cargo.toml`", r"could not find `Cargo\.toml`"),
    crash(
        "terminate called after throwing",
        r"terminate called after throwing an instance of '(?P<subject>[^']{1,120})'",
    ),
    crash("segmentation fault", r"\bSegmentation fault\b"),
    crash("core dumped", r"\((?P<subject>core dumped)\)"),
    crash("malloc", r"\b(?:free|malloc)\(\): (?P<subject>(?:invalid|corrupted|double).{1,60})"),
    echo("exit status", r"^exit status [1-9]\d{0,2}$"),
)
