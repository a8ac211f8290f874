"""The socket that any Erlang machine may open beside those of its program: between nodes."""

from homeport.identify.fingerprint import PLAIN, TLS, Role, Rule, argv

# Source: kernel(7), inet_dist_listen_min and inet_dist_listen_max; erl(1), -erl_epmd_port.
BEAM_ROLES = (
    Role(
        name="node to node",
        when=(argv(r"(?:inet_dist_listen_m(?:in|ax)|-erl_epmd_port) {port}\b"),),
        ports=(25672,),
        protocol="erlang-dist",
        framework="",
        tls=(Rule(TLS, (argv(r"-proto_dist\s+inet6?_tls\b"),)), Rule(PLAIN)),
        auth=(Rule("key"),),
        never_probe=True,
    ),
)
