"""GitLab Runner, with its numbers and sessions."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="GitLab Runner",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(programs=("gitlab-runner", "gitlab-ci-multi-runner")),
        Match(
            packages=(
                "deb:gitlab-runner",
                "rpm:gitlab-runner",
                "brew:gitlab-runner",
                "go:gitlab.com/gitlab-org/gitlab-runner",
            )
        ),
    ),
    roles=(
        Role(
            name="sessions",
            when=(setting(r"^session_server\.listen_address = \S*:{port}$"),),
            ports=(8093,),
            tls=(Rule(TLS),),
            auth=(Rule("token"),),
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9252",
            argv="/usr/bin/gitlab-runner run",
            package="deb:gitlab-runner 16.8.0",
            expect=Identity(
                product="GitLab Runner", version="16.8.0", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8093",
            argv="/usr/bin/gitlab-runner run",
            expect=Identity(product="GitLab Runner", protocol="http", tls=True, auth="token"),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:8080", argv="/opt/gitlab/embedded/bin/gitlab-workhorse"),
    ),
)
