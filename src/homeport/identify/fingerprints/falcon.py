"""Falcon, the Ruby web server with fibers."""

from homeport.identify.fingerprint import (
    PLAIN,
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
)

FINGERPRINT = Fingerprint(
    product="Falcon",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("gem:falcon",)),
        Match(entries=("falcon",), runtime="ruby"),
        Match(imports=("falcon",), runtime="ruby"),
        Match(imports=("sinatra",), installed=("gem:falcon",), runtime="ruby", weight=-2),
    ),
    version=(package("gem:falcon"), installed("gem:falcon")),
    package_tells_version=False,
    tls=(
        Rule(TLS, (argv(r"\bhttps://\S*:{port}\b"),)),
        Rule(PLAIN, (argv(r"\bhttp://\S*:{port}\b"),)),
        Rule(TLS, (argv(r"falcon serve\b"),)),
    ),
    over=("webrick", "rack-server"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9292",
            argv="/usr/local/bin/falcon serve -b http://localhost:9292",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:falcon",
            entry_package="gem:falcon 0.47.1",
            imports="roda",
            installed="gem:roda 3.79.0, gem:falcon 0.47.1",
            expect=Identity(
                product="Falcon",
                version="0.47.1",
                framework="Roda",
                framework_version="3.79.0",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9292",
            argv="/srv/.venv/bin/gunicorn app:api",
            runtime="python 3.11.4",
            entry="command:gunicorn",
            imports="falcon",
            installed="pypi:falcon 3.1.3, pypi:gunicorn 22.0.0",
        ),
    ),
)
