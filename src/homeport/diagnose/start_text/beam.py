"""What Elixir and Erlang print when they do not start."""

import re

from homeport.diagnose.start_text.rule import Rule, Weight, crash, rule, sure

RULES: tuple[Rule, ...] = (
    sure("port-in-use", ":eaddrinuse", r":eaddrinuse\b"),
    rule(
        "missing-dependency",
        "unchecked dependencies for environment",
        r"Unchecked dependencies for environment",
        "mix deps.get",
    ),
    rule(
        "missing-dependency",
        "the dependency is not available",
        r"the dependency is not available, run \"mix deps\.get\"",
        "mix deps.get",
    ),
    rule("missing-dependency", "could not find hex", r"Could not find Hex", "mix local.hex"),
    rule(
        "missing-dependency",
        "is not available)",
        r"\(UndefinedFunctionError\) function (?P<subject>[\w.!?]{1,120})/\d"
        r".{0,20} is undefined \(module .{1,120} is not available\)",
        "mix deps.get",
    ),
    crash("(mix)", r"^\*\* \(Mix\) (?P<subject>.{1,200})"),
    crash("could not start application", r"Could not start application (?P<subject>\w{1,80})"),
    Rule(
        code="app-crashed",
        needle="** (",
        pattern=re.compile(r"^\*\* \((?P<subject>[\w.]{2,120})\)"),
        weight=Weight.EXCEPTION,
    ),
    crash("kernel pid terminated", r"Kernel pid terminated \((?P<subject>\w{1,60})\)"),
    crash("{error_logger", r"^\{\"init terminating in do_boot\""),
    crash("init terminating in do_boot", r"init terminating in do_boot"),
)
