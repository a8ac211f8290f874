"""Gitaly, GitLab's storage of repositories."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Gitaly",
    kind=Kind.STORAGE,
    protocol="grpc",
    matches=(
        Match(programs=("gitaly", "praefect")),
        Match(packages=("go:gitlab.com/gitlab-org/gitaly*",)),
    ),
    roles=(
        Role(
            name="metrics",
            when=(setting(r"^prometheus_listen_addr\s*=\s*\S*:{port}\b"),),
            ports=(9236, 9652),
            protocol="http",
        ),
        Role(name="router", when=(argv(r"/praefect\b"),), product="Praefect", protocol="grpc"),
    ),
    auth=(Rule("token", (setting(r"^auth\.token\b"),)),),
    samples=(
        Sample(
            door="unix /srv/gitlab/gitaly.socket",
            argv="/opt/gitlab/embedded/bin/gitaly /srv/config.toml",
            package="go:gitlab.com/gitlab-org/gitaly/v16 16.10.1",
            runtime="go 1.22.3",
            installed="go:google.golang.org/grpc 1.62.1",
            expect=Identity(product="Gitaly", version="16.10.1", protocol="grpc"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/bin/app",
            package="go:example.org/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:gitlab.com/gitlab-org/gitaly/v16 16.10.1",
        ),
    ),
)
