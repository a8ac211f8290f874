"""What .NET and Kestrel print when they do not start."""

from homeport.diagnose.start_text.rule import Rule, crash, rule, sure

RULES: tuple[Rule, ...] = (
    sure(
        "port-in-use",
        "failed to bind to address",
        r"Failed to bind to address (?P<subject>\S{1,100}?): address already in use",
    ),
    rule(
        "missing-dependency",
        "you must install or update .net",
        r"You must install or update \.NET",
        "Install the runtime version that it names: dotnet --list-runtimes shows what is there",
    ),
    rule(
        "missing-dependency",
        "could not load file or assembly",
        r"Could not load file or assembly '(?P<subject>[\w.-]{1,150})(?P<port>)",
        "dotnet restore",
    ),
    rule(
        "missing-dependency",
        "unable to load shared library",
        r"Unable to load shared library '(?P<subject>[\w./-]{1,120})'",
    ),
    rule(
        "missing-dependency",
        "a compatible .net sdk was not found",
        r"A compatible \.NET SDK was not found",
    ),
    rule(
        "missing-dependency",
        "unable to find package",
        r"error NU1101: Unable to find package (?P<subject>[\w.-]{1,120})",
    ),
    rule(
        "missing-dependency",
        "couldn't find a valid icu package",
        r"Couldn't find a valid ICU package",
        "apt install libicu-dev",
    ),
    rule(
        "missing-dependency",
        "project.assets.json",
        r"Assets file '.{1,200}project\.assets\.json' not found",
        "dotnet restore",
    ),
    crash(
        "unable to configure https endpoint",
        r"Unable to configure HTTPS endpoint",
        "dotnet dev-certs https --trust",
    ),
    crash("couldn't find a project to run", r"Couldn't find a project to run"),
    crash("the build failed", r"^The build failed\. Fix the build errors and run again"),
    crash(
        "unhandled exception",
        r"^Unhandled exception[.:] (?:System\.AggregateException: .{0,100}--"
        r"-> )?(?P<subject>[\w.]{3,150})",
    ),
    crash("---> ", r"^ ---> (?P<subject>[\w.]{3,150}Exception)\b"),
)
