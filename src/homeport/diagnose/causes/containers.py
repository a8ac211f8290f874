"""Causes that lie between this machine and a container."""

from homeport.model.cause_text import CauseText

GROUP = "Containers and namespaces"

CAUSES = (
    CauseText(
        code="other-network-namespace",
        title="It listens inside of a container only",
        group=GROUP,
        aliases=("container-port-not-published", "container-localhost"),
        symptoms=(
            "docker ps shows the container as Up, and curl localhost:3000 says: Connection refused",
            "docker ps: PORTS shows 3000/tcp, without an arrow",
            (
                "The app in a container says: connect ECONNREFUSED 127.0.0.1:5432, and "
                "the database runs on the host"
            ),
            "In compose: POSTGRES_HOST=localhost, and the app never connects",
            "WSL2, a virtual machine: localhost there is not localhost here",
        ),
        why=(
            "Each container has a network namespace of its own: its own lo, its own "
            "127.0.0.1 and its own ports. EXPOSE in a Dockerfile, or 3000/tcp in docker "
            "ps, publishes nothing; only -p (ports: in compose) makes a listener or a NAT "
            "rule on the host. In the other direction, localhost within a container is "
            "the container itself, never the host or another container."
        ),
        fixes=(
            (
                "From the host to the container",
                "Publish it: docker run -p 127.0.0.1:PORT:PORT ..., or ports: "
                '["127.0.0.1:PORT:PORT"] in the compose file',
            ),
            (
                "From one container to another",
                "Use the name of the service: db:5432 instead of localhost:5432",
            ),
            (
                "From a container to the host (Docker Desktop)",
                "Use host.docker.internal:PORT instead of localhost:PORT",
            ),
            (
                "From a container to the host (Linux)",
                "Start it with docker run --add-host host.docker.internal:host-gateway "
                "..., and the app on the host must not listen on 127.0.0.1 only",
            ),
            (
                "The container shall share the host's network (Linux)",
                "docker run --network host ...",
            ),
            (
                "Look at it now, without a change",
                "sudo nsenter -t PID -n curl http://127.0.0.1:PORT/",
            ),
        ),
        see_yourself=(
            (
                "docker ps --format '{{.Names}}\\t{{.Ports}}'",
                '"0.0.0.0:PORT->3000/tcp" is published, "3000/tcp" is not',
            ),
            ("ss -ltn 'sport = :PORT'", "no line on the host, ..."),
            ("sudo nsenter -t PID -n ss -ltn", "... but one in the namespace of the app"),
            ("sudo lsns -t net", "the network namespaces, each with a process in it"),
        ),
        sources=(
            "network_namespaces(7)",
            "Docker documentation: Networking overview, Published ports",
        ),
    ),
    CauseText(
        code="container-loopback-bind",
        title="In the container the app listens on its own localhost",
        group=GROUP,
        symptoms=(
            "curl: (56) Recv failure: Connection reset by peer, for a published port",
            "curl: (52) Empty reply from server",
            "Chrome: ERR_EMPTY_RESPONSE or ERR_CONNECTION_RESET",
            "It works with docker exec and not from the host",
            "The app prints: Running on http://127.0.0.1:5000 (inside of the container)",
        ),
        why=(
            "What is published arrives at the container's network interface (eth0), not "
            "at its loopback. An app in the container that listens on 127.0.0.1 is not "
            "there for it, so the kernel of the container answers with a reset. Docker's "
            "forwarder has already accepted on the host, therefore the client is "
            "connected first and then reset or gets an empty reply."
        ),
        fixes=(
            (
                "Let the app listen on all addresses within the container",
                "Tell it: flask run --host 0.0.0.0; vite --host; next dev -H 0.0.0.0; "
                "uvicorn --host 0.0.0.0; rails s -b 0.0.0.0; ng serve --host 0.0.0.0",
            ),
            ("Keep it away from the network all the same", "docker run -p 127.0.0.1:PORT:PORT ..."),
            (
                "A server with a config file",
                "Set bind 0.0.0.0 (redis.conf), listen_addresses = '*' (postgresql.conf), "
                "bind-address = 0.0.0.0 (my.cnf)",
            ),
        ),
        see_yourself=(
            (
                "sudo nsenter -t \"$(docker inspect -f '{{.State.Pid}}' NAME)\" -n ss -ltn",
                "127.0.0.1:PORT: that is the reason; 0.0.0.0:PORT or *:PORT would be right",
            ),
            ("docker logs NAME", "the address that the app says it listens on"),
            (
                "curl -v http://127.0.0.1:PORT/",
                '"Connected", then "Connection reset by peer" or "Empty reply"',
            ),
        ),
        sources=(
            "Docker documentation: Port publishing and mapping",
            "network_namespaces(7)",
        ),
    ),
    CauseText(
        code="published-port-wrong",
        title="The published port leads to a port where nobody listens",
        group=GROUP,
        symptoms=(
            "curl: (56) Recv failure: Connection reset by peer",
            "curl: (52) Empty reply from server",
            "docker ps: 0.0.0.0:8080->80/tcp, and the app in it says: listening on port 3000",
            "502 Bad Gateway behind a proxy in another container",
        ),
        why=(
            "In -p 8080:80 the first number is the port on the host and the second the "
            "port inside of the container, and that second one is not where the app "
            "listens. The host's side accepts, the container's side is refused, and so "
            "the client is connected and cut off. EXPOSE in the image is a note, and says "
            "nothing about where the app really listens."
        ),
        fixes=(
            (
                "Publish the port on which the app listens",
                'Use docker run -p 8080:3000 ..., or ports: ["8080:3000"], then docker '
                "compose up -d",
            ),
            (
                "The app reads PORT: let it listen where it is published",
                "docker run -e PORT=80 -p 8080:80 ...",
            ),
        ),
        see_yourself=(
            ("docker port NAME", "where the published ports lead to"),
            (
                "sudo nsenter -t \"$(docker inspect -f '{{.State.Pid}}' NAME)\" -n ss -ltn",
                "where it really listens",
            ),
        ),
        sources=(
            "Docker documentation: docker container port",
            "Docker documentation: Port publishing and mapping",
        ),
    ),
)
