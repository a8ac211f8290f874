"""rust-analyzer and its multiplexers, the Rust language server."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="rust-analyzer",
    kind=Kind.EDITOR,
    protocol="lsp",
    never_probe=True,
    matches=(
        Match(programs=("rust-analyzer", "ra-multiplex", "lspmux")),
        Match(packages=("cargo:ra-multiplex", "cargo:rust-analyzer")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:27631",
            argv="/srv/.cargo/bin/ra-multiplex server",
            package="cargo:ra-multiplex 0.2.5",
            runtime="rust",
            expect=Identity(
                product="rust-analyzer", version="0.2.5", protocol="lsp", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:27631",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:tokio 1.37.0",
        ),
    ),
)
