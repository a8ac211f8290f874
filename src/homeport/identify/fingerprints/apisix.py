"""Apache APISIX, the API gateway on OpenResty."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Reply,
    Role,
    Rule,
    Sample,
    installed,
    package,
    reply,
)

FINGERPRINT = Fingerprint(
    product="Apache APISIX",
    kind=Kind.PROXY,
    protocol="http",
    matches=(
        Match(programs=("nginx", "openresty"), title=r"nginx: \S+ process.* -p \S*/apisix\b"),
        Match(programs=("nginx",), replies=(reply("server", "^APISIX/"),)),
        Match(packages=("deb:apisix", "rpm:apisix")),
    ),
    version=(package("*:apisix"), installed("deb:apisix"), reply("server", r"^APISIX/(\S+)")),
    package_tells_version=False,
    roles=(
        Role(name="administration", ports=(9180,), auth=(Rule("token"),)),
        Role(name="control", ports=(9090,), tls=(Rule(PLAIN),), auth=(Rule("none"),)),
        Role(name="metrics", ports=(9091,), tls=(Rule(PLAIN),), auth=(Rule("none"),)),
        Role(name="TLS", ports=(9443,), tls=(Rule(TLS),)),
    ),
    over=("nginx", "openresty"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9080",
            argv=(
                "'nginx: master process openresty -p /usr/local/apisix -c "
                "/usr/local/apisix/conf/nginx.conf'"
            ),
            exe="/usr/local/openresty/nginx/sbin/nginx",
            installed="deb:apisix 3.8.0",
            expect=Identity(product="Apache APISIX", version="3.8.0", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:9091",
            argv="'nginx: worker process'",
            exe="/usr/local/openresty/nginx/sbin/nginx",
            replies=(
                Reply(
                    probe="http",
                    asked="GET / over HTTP",
                    answered=True,
                    facts=(("server", "APISIX/3.7.0"),),
                ),
            ),
            expect=Identity(
                product="Apache APISIX", version="3.7.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:80",
            argv="'nginx: master process openresty -p /srv'",
            package="deb:openresty 1.25.3.1",
            exe="/usr/local/openresty/nginx/sbin/nginx",
        ),
    ),
)
