"""What programs of any kind say when they give up: cannot start, or were told nonsense."""

import re

from homeport.diagnose.start_text.rule import Rule, Weight, echo, vague

_CANNOT = r"\b(?:failed|unable|cannot|can't|can not|could not|couldn't|refus(?:es|ed|ing)) (?:to )?"
_CONFIG = r"(?:the |its |your )?(?:\w+ )?(?:config\w*|settings|\.env|env file|yaml|toml)"

RULES: tuple[Rule, ...] = (
    vague(
        "start",
        rf"{_CANNOT}(?:re)?start(?:ed|ing)?\b(?!.{{0,40}}\b(?:transition|anim"
        rf"ation)).{{0,120}}",
    ),
    vague("config", rf"{_CANNOT}(?:load|read|parse|open|find|process|validate) {_CONFIG}\b"),
    vague("config", r"\b(?:invalid|bad|malformed|broken|wrong) config\w*\b.{0,120}"),
    vague(
        "config",
        r"\bconfig\w*(?: file)? .{0,80}\b(?:is invalid|not found|does not ex"
        r"ist|is malformed)\b",
    ),
    vague(
        "environment variable",
        r"\benvironment variables? .{0,80}\b(?:not set|missing|required|unde"
        r"fined|not defined)\b",
    ),
    vague(
        "environment variable",
        r"\b(?:missing|required|undefined|unset)\b.{0,40} environment variab" r"les?\b.{0,80}",
    ),
    vague(
        "must be set",
        r"\b(?P<subject>[A-Z][A-Z0-9_]{2,60}) (?:environment variable )?must" r" be set\b",
    ),
    vague(
        "is not set",
        r"^(?:\w*error:? )?\W?(?P<subject>[A-Z][A-Z0-9]*_[A-Z0-9_]{1,60})\W?" r" is not set\b",
    ),
    vague(
        "arguments",
        r"\berror: (?P<subject>(?:unrecognized arguments|the following argum"
        r"ents are required).{0,100})",
    ),
    vague(
        "argument",
        r"\berror: (?P<subject>(?:argument \S{1,40}: invalid|unexpected argu"
        r"ment|found argument).{0,100})",
    ),
    vague(
        "option",
        r"\b(?:error: )?(?P<subject>(?:no such|unknown|unrecognized|invalid|"
        r"illegal) (?:command-?line )?(?:option|flag)\b.{0,100})",
    ),
    vague(
        "unknown",
        r"^(?:error: |\S{1,40}: )?(?P<subject>unknown (?:command|flag|argume"
        r"nt|shorthand flag)\b.{0,100})",
    ),
    vague(
        "flag provided but not defined", r"^(?P<subject>flag provided but not defined: \S{1,60})"
    ),
    vague(
        "port",
        r"\b(?:invalid|illegal|bad) port\b.{0,60}|\bport .{0,40}\b(?:out of "
        r"range|should be >= 0 and < 65536|must be (?:between|0-65535|in))",
    ),
    vague("startup", r"\bstartup (?:failed|aborted|error)\b|\bapplication startup failed\b"),
    vague("config", r"\bconfig\w* error\b.{0,120}"),
    vague(
        ".",
        rf"{_CANNOT}(?:load|read|parse|open|find) .{{0,60}}"
        r"(?P<subject>[\w./-]{1,200}\.(?:ya?ml|toml|json5?|ini|conf|cfg|env|xml|properties))\b",
    ),
    vague("failed", r"\b(?:opening|initiali[sz]ing|starting|loading|binding) .{1,60} failed\b"),
    vague("fatal python error", r"^Fatal Python error: (?P<subject>.{1,100})"),
    vague("fatal", r"^\[fatal\]:? (?P<subject>.{1,200})"),
    # The last word of an exception whose beginning was cut off; PostgreSQL's has two blanks.
    Rule(
        code="app-crashed",
        needle=": ",
        pattern=re.compile(
            r"^(?:[a-z_]\w*\.)*(?P<subject>[A-Z]\w*(?:Error|Exception)|[Ee]rror|[Ff]atal|FATAL): \S"
        ),
        weight=Weight.EXCEPTION,
        is_vague=True,
    ),
    echo("aborting", r"\baborting\b"),
    echo("giving up", r"\bgiving up\b"),
)
