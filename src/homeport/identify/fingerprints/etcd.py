"""etcd, the key-value store behind Kubernetes."""

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
    environ,
    option,
    setting,
)

FINGERPRINT = Fingerprint(
    product="etcd",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(
        Match(programs=("etcd",)),
        Match(
            packages=(
                "deb:etcd-server",
                "rpm:etcd",
                "apk:etcd",
                "brew:etcd",
                "go:go.etcd.io/etcd*",
                "go:github.com/etcd-io/etcd*",
            )
        ),
    ),
    roles=(
        Role(
            name="peer",
            when=(
                option("--listen-peer-urls"),
                environ("ETCD_LISTEN_PEER_URLS", r":{port}\b"),
                setting(r"^listen-peer-urls = \S*:{port}\b"),
            ),
            ports=(2380,),
            tls=(
                Rule(
                    TLS,
                    (
                        argv(r"--listen-peer-urls[ =]\S*https://[^\s,]*:{port}\b"),
                        environ("ETCD_LISTEN_PEER_URLS", r"https://[^\s,]*:{port}\b"),
                        setting(r"^listen-peer-urls = \S*https://[^\s,]*:{port}\b"),
                    ),
                ),
                Rule(PLAIN),
            ),
            auth=(
                Rule(
                    "client-cert",
                    (
                        argv(r"--peer-client-cert-auth(?:\s|$|=true)"),
                        environ("ETCD_PEER_CLIENT_CERT_AUTH", "true"),
                        setting(r"^peer-transport-security\.client-cert-auth = true"),
                    ),
                ),
                Rule("none"),
            ),
        ),
        Role(
            name="metrics",
            when=(
                option("--listen-metrics-urls"),
                environ("ETCD_LISTEN_METRICS_URLS", r":{port}\b"),
            ),
            tls=(
                Rule(TLS, (argv(r"--listen-metrics-urls[ =]\S*https://[^\s,]*:{port}\b"),)),
                Rule(PLAIN),
            ),
            auth=(Rule("none"),),
        ),
    ),
    tls=(
        Rule(
            TLS,
            (
                argv(r"--listen-client-(?:http-)?urls[ =]\S*https://[^\s,]*:{port}\b"),
                environ("ETCD_LISTEN_CLIENT_URLS", r"https://[^\s,]*:{port}\b"),
                setting(r"^listen-client-urls = \S*https://[^\s,]*:{port}\b"),
            ),
        ),
        Rule(PLAIN),
    ),
    auth=(
        Rule(
            "client-cert",
            (
                argv(r"\s--client-cert-auth(?:\s|$|=true)"),
                environ("ETCD_CLIENT_CERT_AUTH", "true"),
                setting(r"^client-transport-security\.client-cert-auth = true"),
            ),
        ),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2379",
            argv=(
                "/usr/bin/etcd --listen-client-urls http://127.0.0.1:2379 --listen-peer-urls "
                "http://127.0.0.1:2380"
            ),
            package="deb:etcd-server 3.4.23",
            expect=Identity(
                product="etcd", version="3.4.23", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:12380",
            argv=(
                "etcd --listen-client-urls=http://127.0.0.1:12379 "
                "--listen-peer-urls=https://127.0.0.1:12380 --peer-client-cert-auth"
            ),
            exe="/usr/local/bin/etcd",
            package="go:go.etcd.io/etcd/server/v3 3.5.12",
            expect=Identity(
                product="etcd", version="3.5.12", protocol="http", tls=True, auth="client-cert"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:2379",
            argv=(
                "/usr/bin/etcd --listen-client-urls "
                "https://10.0.0.1:2379,https://127.0.0.1:2379 --client-cert-auth=true"
            ),
            expect=Identity(product="etcd", protocol="http", tls=True, auth="client-cert"),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:2379", argv="/usr/bin/etcdctl proxy"),
        Sample(door="tcp 127.0.0.1:2379", argv="/usr/local/bin/kine --endpoint sqlite"),
    ),
)
