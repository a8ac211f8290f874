"""rdbg and byebug, debuggers of Ruby, waiting for a client."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    Transport,
    argv,
    installed,
    package,
)

FINGERPRINT = Fingerprint(
    product="rdbg",
    kind=Kind.DEBUGGER,
    never_probe=True,
    matches=(
        Match(packages=("gem:debug",)),
        Match(entries=("rdbg", "rdebug-ide", "byebug"), runtime="ruby"),
        Match(environ=("RUBY_DEBUG_OPEN",), runtime="ruby", transports=(Transport.UNIX,)),
    ),
    version=(package("gem:debug"), installed("gem:debug")),
    package_tells_version=False,
    roles=(
        Role(
            name="rdebug-ide",
            when=(argv(r"rdebug-ide\b"),),
            product="ruby-debug-ide",
            protocol="ruby-debug",
            never_probe=True,
        ),
        Role(
            name="byebug",
            when=(argv(r"/byebug\b"),),
            product="byebug",
            protocol="ruby-debug",
            never_probe=True,
        ),
        Role(
            name="DAP", when=(argv(r"--open=vscode\b|\bDAP\b"),), protocol="dap", never_probe=True
        ),
        Role(name="console", otherwise=True, protocol="ruby-debug", never_probe=True),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:12345",
            argv="/usr/local/bin/rdbg --open --port 12345 -c -- bin/rails server",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:rdbg",
            installed="gem:debug 1.9.1",
            expect=Identity(
                product="rdbg", version="1.9.1", protocol="ruby-debug", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="'puma 6.4.2 (tcp://127.0.0.1:3000) [shop]'",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:puma",
            entry_package="gem:puma 6.4.2",
            installed="gem:debug 1.9.1",
            environ="RUBY_DEBUG_OPEN=true",
        ),
    ),
)
