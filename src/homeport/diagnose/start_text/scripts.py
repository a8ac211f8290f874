"""What Perl, R, Lua and Deno programs print when they do not start."""

from homeport.diagnose.start_text.rule import Rule, crash, rule


def _fix_perl(file: str) -> str | None:
    """Return the command that brings a Perl module, named by its file or by its name."""
    return "cpanm " + file.removesuffix(".pm").replace("/", "::")


RULES: tuple[Rule, ...] = (
    rule(
        "missing-dependency",
        "can't locate",
        r"Can't locate (?P<subject>[\w/]{1,120}\.pm) in @INC(?P<port>)",
        _fix_perl,
    ),
    crash(
        "can't locate",
        r"Can't locate (?P<subject>(?:object method|[\w/.]{1,200}\.p[lm])\b.{0,120})",
    ),
    crash("can't open perl script", r"Can't open perl script \"(?P<subject>[^\"]{1,250})\""),
    crash(".p", r"^(?P<subject>.{1,200}) at \S{1,200}\.(?:pl|pm|psgi|cgi) line \d{1,6}\.$"),
    rule(
        "missing-dependency",
        "there is no package called",
        r"there is no package called [\u2018'`\"](?P<subject>[\w.]{1,80})",
        lambda name: f"""Rscript -e 'install.packages("{name}")'""",
    ),
    crash("execution halted", r"^Execution halted"),
    rule(
        "missing-dependency",
        "module '",
        r"lua\S{0,10}: .{0,200}module '(?P<subject>[\w.-]{1,80})' not found",
        "luarocks install {subject}",
    ),
    crash("error: uncaught", r"^error: Uncaught .{0,20}?(?P<subject>\w{1,60}(?:Error)?): "),
    crash(
        "requires net access",
        r"NotCapable: Requires (?P<subject>\w{1,20}) access to .{1,120}",
        "deno run --allow-net",
    ),
    crash(
        "permissiondenied: requires", r"PermissionDenied: Requires (?P<subject>\w{1,20}) access to"
    ),
)
