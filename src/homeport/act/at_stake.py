"""Know the programs whose end costs more than a restart, and say what is lost with them."""

from collections.abc import Sequence

from homeport.act.command_line import program_of

_DATA = "keeps data: ending it the wrong way can lose or damage them"
_WORK = "people work in it: whatever runs inside ends with it"
_MACHINE = "the machine depends on it"
_ENGINE = "containers depend on it: stop the container instead"

# comm is cut to 15 bytes (proc(5)), hence "elasticsearch" but "clickhouse-serv".
_NAMES = {
    _DATA: (
        *("postgres", "postmaster", "mysqld", "mariadbd", "mongod", "mongos", "redis-server"),
        *("valkey-server", "keydb-server", "dragonfly", "memcached", "etcd", "consul", "vault"),
        *("clickhouse", "clickhouse-server", "clickhouse-serv", "influxd", "influxdb3"),
        *("cockroach", "minio", "qdrant", "weaviate", "milvus", "meilisearch", "typesense-serve"),
        *("couchdb", "rethinkdb", "neo4j", "arangod", "scylla", "questdb", "victoria-metric"),
        *("prometheus", "nats-server", "mosquitto", "nsqd", "beanstalkd", "slapd", "sqlservr"),
        *("oracle", "tnslsnr", "surreal", "immudb", "tidb-server", "tikv-server", "garage"),
    ),
    _WORK: (
        *("tmux", "screen", "zellij", "code", "code-server", "code-insiders", "codium", "cursor"),
        *("windsurf", "zed", "emacs", "nvim", "vim", "idea", "pycharm", "webstorm", "goland"),
        *("gnome-terminal-", "konsole", "kitty", "alacritty", "wezterm-gui", "ghostty", "ttyd"),
        *("claude", "codex", "aider", "gemini", "opencode", "jupyter", "jupyter-lab"),
        *("jupyter-noteboo", "rstudio-server", "rserver", "firefox", "chrome", "chromium"),
    ),
    _MACHINE: (
        *("sshd", "systemd-resolve", "systemd-network", "networkmanager", "dbus-daemon", "cupsd"),
        *("xorg", "xwayland", "gnome-shell", "kwin_wayland", "dnsmasq", "avahi-daemon", "rpcbind"),
        *("chronyd", "ntpd", "dhclient", "tailscaled", "cron", "crond"),
    ),
    _ENGINE: ("dockerd", "containerd", "podman", "k3s", "k3s-server", "kubelet", "crio", "lxd"),
}
_BY_NAME = {name: loss for loss, names in _NAMES.items() for name in names}

# Virtual machines of languages: the program only shows in their arguments.
_HOSTS = frozenset({"java", "beam", "beam.smp", "erl"})
_HOSTED = (
    *("elasticsearch", "opensearch", "kafka", "zookeeper", "cassandra", "neo4j", "activemq"),
    *("rabbit", "couchdb", "ejabberd", "emqx", "pulsar", "hbase", "solr", "keycloak", "h2"),
)


def what_is_at_stake(name: str, exe: str | None, argv: Sequence[str]) -> str | None:
    """Return what would be lost with this program, None for one that is cheap to start again.

    `name` is comm, `exe` the path of the executable; any of the three giving it away is enough,
    because a program may rename itself but hardly all three.
    """
    base = (exe or "").removesuffix(" (deleted)").rpartition("/")[2].lower()
    names = (base, name.lower(), program_of(argv))
    for one in names:
        if one in _BY_NAME:
            return _BY_NAME[one]
    if _HOSTS.isdisjoint(names):
        return None
    text = " ".join(argv).lower()
    return _DATA if any(one in text for one in _HOSTED) else None
