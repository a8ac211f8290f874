"""mdBook, books out of Markdown, with its preview server."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="mdBook",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="mdBook",
    matches=(
        Match(programs=("mdbook",)),
        Match(packages=("cargo:mdbook", "brew:mdbook", "deb:mdbook")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/srv/.cargo/bin/mdbook serve",
            package="cargo:mdbook 0.4.37",
            runtime="rust",
            installed="cargo:warp 0.3.7, cargo:hyper 0.14.28",
            expect=Identity(
                product="mdBook",
                version="0.4.37",
                framework="mdBook",
                framework_version="0.4.37",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/srv/bin/book",
            runtime="rust",
            installed="cargo:warp 0.3.7, cargo:hyper 0.14.28",
        ),
    ),
)
