"""The agent of Zabbix."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Zabbix Agent",
    kind=Kind.MONITORING,
    protocol="zabbix",
    matches=(
        Match(programs=("zabbix_agentd", "zabbix_agent2")),
        Match(packages=("deb:zabbix-agent*", "rpm:zabbix-agent*", "apk:zabbix-agent")),
    ),
    tls=(Rule(TLS, (setting(r"^TLSAccept\s*=\s*(?:psk|cert)"),)), Rule(PLAIN)),
    auth=(
        Rule("key", (setting(r"^TLSAccept\s*=\s*psk$"),)),
        Rule("client-cert", (setting(r"^TLSAccept\s*=\s*cert$"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:10050",
            argv="/usr/sbin/zabbix_agentd -f",
            package="deb:zabbix-agent 6.0.14",
            expect=Identity(
                product="Zabbix Agent", version="6.0.14", protocol="zabbix", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:10050",
            argv="/usr/sbin/zabbix_agent2",
            settings="TLSAccept=psk",
            expect=Identity(product="Zabbix Agent", protocol="zabbix", tls=True, auth="key"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:10051", argv="/usr/sbin/zabbix_server"),),
)
