"""The many exporters for Prometheus."""

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
    title,
)

FINGERPRINT = Fingerprint(
    product="Prometheus Exporter",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(
            programs=(
                "mysqld_exporter",
                "postgres_exporter",
                "redis_exporter",
                "blackbox_exporter",
                "snmp_exporter",
                "statsd_exporter",
                "memcached_exporter",
                "mongodb_exporter",
                "haproxy_exporter",
                "apache_exporter",
                "consul_exporter",
                "graphite_exporter",
                "influxdb_exporter",
                "collectd_exporter",
                "elasticsearch_exporter",
                "bind_exporter",
                "unbound_exporter",
                "nginx_exporter",
                "postfix_exporter",
                "rabbitmq_exporter",
                "kafka_exporter",
                "ipmi_exporter",
                "smartctl_exporter",
                "windows_exporter",
                "systemd_exporter",
                "process_exporter",
                "script_exporter",
                "json_exporter",
                "domain_exporter",
                "pgbouncer_exporter",
                "squid_exporter",
                "varnish_exporter",
                "phpfpm_exporter",
                "prometheus-*-exporter",
                "nginx-prometheus-exporter",
                "dcgm-exporter",
                "process-exporter",
            ),
            weight=-5,
        ),
        Match(
            packages=(
                "deb:prometheus-*-exporter",
                "rpm:*_exporter",
                "go:github.com/prometheus/*_exporter",
                "go:github.com/prometheus-community/*_exporter",
                "go:github.com/prometheus-community/*-exporter",
                "go:github.com/oliver006/redis_exporter",
                "go:github.com/nginxinc/nginx-prometheus-exporter",
                "go:github.com/nginx/nginx-prometheus-exporter",
                "go:github.com/percona/mongodb_exporter",
            ),
            weight=-5,
        ),
    ),
    roles=(
        Role(name="MySQL", when=(title(r"\S*mysqld[_-]exporter"),), product="MySQL Exporter"),
        Role(
            name="PostgreSQL",
            when=(title(r"\S*postgres[_-]exporter"),),
            product="PostgreSQL Exporter",
        ),
        Role(name="Redis", when=(title(r"\S*redis[_-]exporter"),), product="Redis Exporter"),
        Role(
            name="black box", when=(title(r"\S*blackbox[_-]exporter"),), product="Blackbox Exporter"
        ),
        Role(name="SNMP", when=(title(r"\S*snmp[_-]exporter"),), product="SNMP Exporter"),
        Role(name="StatsD", when=(title(r"\S*statsd[_-]exporter"),), product="StatsD Exporter"),
        Role(
            name="nginx",
            when=(title(r"\S*nginx[_-](?:prometheus-)?exporter"),),
            product="NGINX Prometheus Exporter",
        ),
        Role(
            name="memcached",
            when=(title(r"\S*memcached[_-]exporter"),),
            product="Memcached Exporter",
        ),
        Role(name="MongoDB", when=(title(r"\S*mongodb[_-]exporter"),), product="MongoDB Exporter"),
        Role(name="HAProxy", when=(title(r"\S*haproxy[_-]exporter"),), product="HAProxy Exporter"),
        Role(name="Apache", when=(title(r"\S*apache[_-]exporter"),), product="Apache Exporter"),
        Role(
            name="processes", when=(title(r"\S*process[_-]exporter"),), product="Process Exporter"
        ),
    ),
    tls=(
        Rule(TLS, (setting(r"^tls_server_config\.cert_file = \S"),)),
        Rule(PLAIN, (argv(r"^(?!.*--web\.config)"),)),
    ),
    auth=(
        Rule("password", (setting(r"^basic_auth_users\."),)),
        Rule("none", (argv(r"^(?!.*--web\.config)"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9104",
            argv="/usr/bin/prometheus-mysqld-exporter",
            package="deb:prometheus-mysqld-exporter 0.14.0",
            expect=Identity(
                product="MySQL Exporter", version="0.14.0", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9115",
            argv="/usr/local/bin/blackbox_exporter --config.file=b.yml",
            package="go:github.com/prometheus/blackbox_exporter 0.24.0",
            expect=Identity(
                product="Blackbox Exporter",
                version="0.24.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9119",
            argv="/usr/bin/bind_exporter",
            expect=Identity(product="Prometheus Exporter", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9100",
            argv="/usr/bin/prometheus-node-exporter",
            package="deb:prometheus-node-exporter 1.5.0",
        ),
        Sample(door="tcp 127.0.0.1:8080", argv="/srv/shop_exporter"),
    ),
)
