"""Which programs are told their configuration in a way of their own, and where it usually is."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """How a program is told its configuration.

    `default` files are read when the command line names none and the process has one of `ports`
    or the file names one of its ports. `is_positional`: any argument may be the file. `inside`
    are files in the directory that follows the option `folder`. `variables` of the environment
    hold paths.
    """

    default: tuple[str, ...] = ()
    ports: tuple[int, ...] = ()
    is_positional: bool = False
    folder: str = ""
    inside: tuple[str, ...] = ()
    variables: tuple[str, ...] = ()


def known(*default: str, ports: tuple[int, ...] = ()) -> Known:
    """Return a program with these default files and ports."""
    return Known(default=default, ports=ports)


_REDIS = Known(
    default=("/etc/redis/redis.conf", "/etc/redis.conf", "/opt/homebrew/etc/redis.conf"),
    is_positional=True,
)
# Source: rabbitmq.com, "Configuration", "Environment Variables".
_RABBITMQ_FILES = (
    "RABBITMQ_CONFIG_FILE",
    "RABBITMQ_ADVANCED_CONFIG_FILE",
    "RABBITMQ_ENABLED_PLUGINS_FILE",
)
# Programs under the names that their executable, comm or title can have.
PROGRAMS: dict[str, Known] = {
    "nginx": known(
        "/etc/nginx/nginx.conf",
        "/usr/local/nginx/conf/nginx.conf",
        "/opt/homebrew/etc/nginx/nginx.conf",
        ports=(80, 443),
    ),
    "apache2": known("/etc/apache2/apache2.conf", ports=(80, 443)),
    "httpd": known(
        "/etc/httpd/conf/httpd.conf", "/opt/homebrew/etc/httpd/httpd.conf", ports=(80, 443)
    ),
    "lighttpd": known("/etc/lighttpd/lighttpd.conf", ports=(80,)),
    "haproxy": known("/etc/haproxy/haproxy.cfg"),
    "squid": known("/etc/squid/squid.conf", ports=(3128,)),
    "redis-server": _REDIS,
    "redis-check-rdb": _REDIS,
    "redis-sentinel": Known(default=("/etc/redis/sentinel.conf",), is_positional=True),
    "valkey-server": Known(default=("/etc/valkey/valkey.conf",), is_positional=True),
    "keydb-server": Known(default=("/etc/keydb/keydb.conf",), is_positional=True),
    "mosquitto": known("/etc/mosquitto/mosquitto.conf", ports=(1883,)),
    "postgres": Known(
        folder="-D", inside=("postgresql.conf", "postgresql.auto.conf", "pg_hba.conf")
    ),
    "mysqld": known("/etc/mysql/my.cnf", "/etc/my.cnf", ports=(3306, 33060)),
    "mariadbd": known("/etc/mysql/my.cnf", "/etc/my.cnf", ports=(3306,)),
    "mongod": known("/etc/mongod.conf", "/etc/mongodb.conf", ports=(27017,)),
    "memcached": known("/etc/memcached.conf"),
    "sshd": known("/etc/ssh/sshd_config", ports=(22,)),
    "vsftpd": Known(default=("/etc/vsftpd.conf",), ports=(21,), is_positional=True),
    "proftpd": known("/etc/proftpd/proftpd.conf", ports=(21,)),
    "dovecot": known("/etc/dovecot/dovecot.conf", ports=(143, 993, 110, 995)),
    "named": known("/etc/bind/named.conf", "/etc/named.conf", ports=(53,)),
    "unbound": known("/etc/unbound/unbound.conf", ports=(53,)),
    "dnsmasq": known("/etc/dnsmasq.conf", ports=(53,)),
    "smbd": known("/etc/samba/smb.conf", ports=(445, 139)),
    "slapd": known("/etc/ldap/slapd.conf", ports=(389, 636)),
    "snmpd": known("/etc/snmp/snmpd.conf", ports=(161,)),
    "rsync": known("/etc/rsyncd.conf", ports=(873,)),
    "cupsd": known("/etc/cups/cupsd.conf", ports=(631,)),
    "stunnel": Known(is_positional=True),
    "stunnel4": Known(is_positional=True),
    "privoxy": Known(default=("/etc/privoxy/config",), ports=(8118,), is_positional=True),
    "tinyproxy": known("/etc/tinyproxy/tinyproxy.conf", ports=(8888,)),
    "ngircd": known("/etc/ngircd/ngircd.conf", ports=(6667,)),
    "turnserver": known("/etc/turnserver.conf", ports=(3478, 5349)),
    "icecast2": known("/etc/icecast2/icecast.xml"),
    "grafana": known("/etc/grafana/grafana.ini", ports=(3000,)),
    "grafana-server": known("/etc/grafana/grafana.ini", ports=(3000,)),
    "influxd": known("/etc/influxdb/influxdb.conf", "/etc/influxdb/config.toml", ports=(8086,)),
    "clickhouse-server": known("/etc/clickhouse-server/config.xml", ports=(8123, 9000)),
    "clickhouse": known("/etc/clickhouse-server/config.xml", ports=(8123, 9000)),
    "php-fpm": Known(is_positional=True),
    "beam.smp": Known(
        default=("/etc/rabbitmq/rabbitmq.conf",), ports=(5672,), variables=_RABBITMQ_FILES
    ),
}
_TAIL = re.compile(r"[-.\d]+$")


def program_of(name: str) -> Known:
    """Return what is known of the program called `name`, a version at its end left out."""
    return PROGRAMS.get(name) or PROGRAMS.get(_TAIL.sub("", name)) or Known()


CONFIG_NAMES = frozenset(name for one in PROGRAMS.values() for name in one.variables)
