"""GitLab Workhorse, the proxy in front of GitLab."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    installed,
    option,
)

FINGERPRINT = Fingerprint(
    product="GitLab Workhorse",
    kind=Kind.PROXY,
    protocol="http",
    framework="Rails",
    matches=(
        Match(programs=("gitlab-workhorse",)),
        Match(
            packages=(
                "go:gitlab.com/gitlab-org/gitlab/workhorse",
                "go:gitlab.com/gitlab-org/gitlab-workhorse",
            )
        ),
    ),
    framework_version=(installed("gem:rails"),),
    roles=(
        Role(
            name="metrics",
            when=(option("-prometheusListenAddr"),),
            ports=(9229,),
            protocol="http",
            framework="",
        ),
    ),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8181",
            argv=(
                "/opt/gitlab/embedded/bin/gitlab-workhorse -listenNetwork tcp "
                "-listenAddr localhost:8181"
            ),
            runtime="go 1.22.3",
            imports="net/http",
            expect=Identity(
                product="GitLab Workhorse", framework="Rails", protocol="http", auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9168",
            argv="/opt/gitlab/embedded/bin/gitlab-exporter web -c x.yml",
        ),
    ),
)
