"""The server and proxy of Zabbix."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Zabbix Server",
    kind=Kind.MONITORING,
    protocol="zabbix",
    matches=(
        Match(
            programs=(
                "zabbix_server",
                "zabbix_server_mysql",
                "zabbix_server_pgsql",
                "zabbix_proxy*",
            )
        ),
        Match(packages=("deb:zabbix-server-*", "deb:zabbix-proxy-*", "rpm:zabbix-server-*")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:10051",
            argv="/usr/sbin/zabbix_server -c c.conf",
            package="deb:zabbix-server-mysql 6.0.14",
            expect=Identity(
                product="Zabbix Server", version="6.0.14", protocol="zabbix", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:10050", argv="/usr/sbin/zabbix_agentd"),),
)
