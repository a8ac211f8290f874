"""Docker Desktop: its backend, and the ports of containers that it carries to this machine."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    package,
    path,
)

FINGERPRINT = Fingerprint(
    product="Docker Desktop",
    kind=Kind.CONTAINER,
    matches=(
        Match(
            programs=("com.docker.backend*", "com.docker.*", "Docker Desktop", "docker-desktop*")
        ),
        Match(packages=("deb:docker-desktop", "rpm:docker-desktop")),
    ),
    version=(package(),),
    roles=(
        Role(
            name="Docker API",
            when=(path(r"docker\.sock$|docker\.raw\.sock$"),),
            protocol="http",
            auth=(Rule("peer"),),
        ),
        Role(
            name="Kubernetes",
            ports=(6443,),
            protocol="http",
            tls=(Rule(TLS),),
            auth=(Rule("client-cert"),),
        ),
        # What is sent to a published port reaches the container.
        Role(name="published port", otherwise=True, never_probe=True),
    ),
    samples=(
        Sample(
            door="tcp [::]:8080",
            argv="/opt/docker-desktop/bin/com.docker.backend",
            package="deb:docker-desktop 4.29.0",
            expect=Identity(product="Docker Desktop", version="4.29.0"),
        ),
        Sample(
            door="unix /srv/.docker/desktop/docker.sock",
            argv="/opt/docker-desktop/bin/com.docker.backend",
            package="deb:docker-desktop 4.29.0",
            expect=Identity(
                product="Docker Desktop", version="4.29.0", protocol="http", auth="peer"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="unix /run/docker.sock",
            argv="/usr/bin/dockerd -H fd://",
            package="deb:docker-ce 26.0.0",
        ),
    ),
)
