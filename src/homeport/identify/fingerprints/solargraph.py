"""Solargraph, the Ruby language server."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
    package,
)

FINGERPRINT = Fingerprint(
    product="Solargraph",
    kind=Kind.EDITOR,
    protocol="lsp",
    never_probe=True,
    matches=(Match(packages=("gem:solargraph",)), Match(entries=("solargraph",), runtime="ruby")),
    version=(package("gem:solargraph"), installed("gem:solargraph")),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:7658",
            argv="/usr/local/bin/solargraph socket --port=7658",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:solargraph",
            entry_package="gem:solargraph 0.50.0",
            expect=Identity(
                product="Solargraph", version="0.50.0", protocol="lsp", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:7658",
            argv="/usr/local/bin/ruby-lsp",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:ruby-lsp",
            entry_package="gem:ruby-lsp 0.16.4",
        ),
    ),
)
