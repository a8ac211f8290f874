"""Jekyll, the site generator, serving what it built."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    installed,
    package,
)

FINGERPRINT = Fingerprint(
    product="Jekyll",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Jekyll",
    matches=(
        Match(packages=("gem:jekyll", "deb:jekyll")),
        Match(entries=("jekyll",), runtime="ruby"),
    ),
    version=(package("gem:jekyll"), installed("gem:jekyll")),
    roles=(
        Role(
            name="live reload",
            when=(argv(r"--livereload-port[= ]{port}\b"),),
            ports=(35729,),
            protocol="websocket",
        ),
    ),
    tls=(Rule(TLS, (argv(r"--ssl-cert\b"),)), Rule(PLAIN)),
    auth=(Rule("none"),),
    over=("webrick",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="/usr/local/bin/jekyll serve",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:jekyll",
            entry_package="gem:jekyll 4.3.3",
            installed="gem:jekyll 4.3.3, gem:webrick 1.8.1",
            expect=Identity(
                product="Jekyll",
                version="4.3.3",
                framework="Jekyll",
                framework_version="4.3.3",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="/usr/bin/ruby app.rb",
            runtime="ruby 3.2.3",
            entry="script:/srv/app.rb",
            imports="webrick",
            installed="gem:jekyll 4.3.3",
        ),
    ),
)
