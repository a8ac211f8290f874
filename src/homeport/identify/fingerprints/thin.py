"""Thin, the Ruby web server on EventMachine."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    installed,
    package,
    reply,
)

FINGERPRINT = Fingerprint(
    product="Thin",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("gem:thin", "deb:thin")),
        Match(entries=("thin",), runtime="ruby"),
        Match(title=r"thin server"),
        Match(imports=("thin",), runtime="ruby"),
        Match(imports=("sinatra",), installed=("gem:thin",), runtime="ruby", weight=-1),
        Match(replies=(reply("server", r"^thin\b"),), runtime="ruby"),
    ),
    version=(package("gem:thin"), installed("gem:thin"), reply("server", r"^thin (\d\S*)")),
    package_tells_version=False,
    tls=(Rule(TLS, (argv(r"\s--ssl\b"),)),),
    over=("webrick", "rack-server"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="'thin server (127.0.0.1:3000)'",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:thin",
            entry_package="gem:thin 1.8.2",
            imports="sinatra",
            installed="gem:sinatra 3.2.0, gem:thin 1.8.2",
            expect=Identity(
                product="Thin",
                version="1.8.2",
                framework="Sinatra",
                framework_version="3.2.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/bin/ruby thin.rb",
            runtime="ruby 3.2.3",
            entry="script:/srv/thin.rb",
            imports="webrick",
        ),
    ),
)
