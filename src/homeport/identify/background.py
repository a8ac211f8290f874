"""Tell what a developer started on purpose from what merely runs on the machine."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from homeport.identify.interpreter import is_interpreter, script_of
from homeport.identify.starters import recognise
from homeport.model.process import Process, Project, Source, SourceKind

# login.defs(5): UID_MIN; 65534 is nobody, whom daemons use too.
_FIRST_PERSON, _NOBODY = 1_000, 65_534
# Shown even when the system starts them: a developer wants to see what else is in the stack.
_STACK = (
    "postgres", "postmaster", "mysqld", "mariadbd", "mongod", "mongos", "redis-server", "redis",
    "redis-sentinel", "redis-check-rdb", "valkey-server", "keydb-server", "dragonfly", "memcached",
    "cockroach", "clickhouse", "clickhouse-server", "influxd", "etcd", "consul", "vault", "neo4j",
    "couchdb", "rethinkdb", "arangod", "meilisearch", "typesense-server", "qdrant", "weaviate",
    "milvus", "surreal", "minio", "rabbitmq-server", "beam.smp", "nats-server", "mosquitto",
    "emqx", "zookeeper", "kafka", "redpanda", "nsqd", "beanstalkd", "nginx", "apache2", "httpd",
    "lighttpd", "caddy", "haproxy", "traefik", "envoy", "varnishd", "squid", "php-fpm", "uwsgi",
    "tomcat", "jetty", "prometheus", "grafana", "grafana-server", "loki", "jaeger", "otelcol",
    "ollama", "llama-server", "vllm", "docker-proxy", "rootlessport", "rootlesskit", "slirp4netns",
    "pasta", "registry", "mailhog", "mailpit", "elasticsearch", "opensearch", "solr",
    "qemu-system-x86_64", "qemu-system-aarch64", "VBoxHeadless", "vmware-vmx", "cloud-sql-proxy",
    "stripe", "ngrok", "cloudflared", "kubectl", "ssh",
)  # fmt: skip
# Desktop applications and plumbing that listen for their own ends.
_NOISE = (
    "avahi-daemon", "cupsd", "cups-browsed", "kdeconnectd", "chrome", "chromium", "google-chrome",
    "brave", "msedge", "opera", "vivaldi", "vivaldi-bin", "firefox", "firefox-bin", "firefox-esr",
    "thunderbird", "spotify", "slack", "discord", "Discord", "teams", "zoom", "signal-desktop",
    "telegram-desktop", "dropbox", "nextcloud", "steam", "steamwebhelper", "insync", "1password",
    "obsidian", "rygel", "gvfsd", "gsd-", "gnome-", "tracker-", "goa-daemon", "evolution-",
    "xdg-desktop-portal", "xdg-", "at-spi", "ibus-", "fcitx5", "pipewire", "wireplumber",
    "pulseaudio", "Xorg", "Xwayland", "mutter", "kwin_", "plasmashell", "ksmserver",
    "dbus-daemon", "dbus-broker", "ssh-agent", "gpg-agent", "gnome-keyring-daemon", "systemd",
    "systemd-", "(sd-pam)", "init", "NetworkManager", "dhclient", "dhcpcd", "wpa_supplicant",
    "chronyd", "ntpd", "ntpsec", "rpcbind", "rpc.", "sshd", "snapd", "snap", "polkitd", "udisksd",
    "upowerd", "accounts-daemon", "bluetoothd", "ModemManager", "packagekitd", "fwupd",
    "master", "exim4", "sendmail", "dnsmasq", "named", "unbound", "tailscaled", "zerotier-one",
    "openvpn", "syncthing", "multipathd", "lvmetad", "lvmpolld", "acpid", "irqbalance", "rsyslogd",
    "cron", "crond", "atd", "containerd", "dockerd", "containerd-shim", "conmon", "podman", "lxd",
    "incusd", "libvirtd", "virtlogd", "virtlockd", "nscd", "nslcd", "sssd", "winbindd", "smbd",
    "nmbd", "wsdd", "apcupsd", "upsd", "tmux", "tmux:", "screen", "SCREEN", "zellij", "mosh-server",
)  # fmt: skip
# Units that are called otherwise than their program.
_STACK_UNITS = ("postgresql", "mysql", "mariadb", "redis", "mongodb", "rabbitmq", "docker")
_MEANT = frozenset(
    {
        SourceKind.AGENT,
        SourceKind.EDITOR,
        SourceKind.TERMINAL,
        SourceKind.MULTIPLEXER,
        SourceKind.SSH,
        SourceKind.SUPERVISOR,
        SourceKind.HOMEPORT,
        SourceKind.CONTAINER,
    }
)
# Where distributions put what they run by themselves.
_SYSTEM_PLACES = ("/usr/", "/sbin/", "/bin/", "/lib/", "/lib64/", "/snap/", "/etc/", "/opt/google/")
_PEOPLES_PLACES = ("/home/", "/srv/", "/opt/", "/Users/", "/workspace")
_DEBUG_OPTION = "--remote-debugging-"
# Editors that are themselves what a developer opens in the browser.
_SERVE_WORDS = frozenset({"serve", "web", "server", "--browser", "--gui", "serve-web"})
_SERVED_EDITORS = ("jupyter", "code-server", "openvscode-server")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether something belongs to the background, and why, in a person's words."""

    is_background: bool
    reason: str


def is_background(
    process: Process, *, project: Project | None = None, source: Source | None = None
) -> bool:
    """Return whether a developer did not start `process` on purpose."""
    return judge(process, project=project, source=source).is_background


def judge(
    process: Process, *, project: Project | None = None, source: Source | None = None
) -> Verdict:
    """Say whether `process` is background, with the first reason that applies.

    What nobody can place is shown: a row too many costs a glance, a missing one costs an hour.
    """
    return (
        _by_stack(process)
        or _by_noise(process, project)
        or _by_own_tool(process)
        or _by_project(project)
        or _by_source(source)
        or _by_system(process, source)
        or _shown("nothing says that the system started it")
    )


def judge_unseen(uid: int | None, unit: str | None) -> Verdict:
    """Say the same of a socket whose process is hidden: its user and unit are all there is."""
    stem = (unit or "").partition(".")[0].partition("@")[0]
    # Debian's unit of sshd is called ssh; among programs that name is a developer's tunnel.
    if stem != "ssh" and (stem in _STACK or stem in _STACK_UNITS):
        return _shown(f"{unit} is part of many stacks")
    if uid is not None and _is_person(uid):
        return _shown(f"it belongs to the person with uid {uid}")
    if unit is not None:
        return _hidden(f"the system runs it as {unit}")
    if uid is not None:
        return _hidden(f"it belongs to the system user with uid {uid}")
    return _shown("nobody knows whose it is")


def _shown(reason: str) -> Verdict:
    return Verdict(is_background=False, reason=reason)


def _hidden(reason: str) -> Verdict:
    return Verdict(is_background=True, reason=reason)


def _by_stack(process: Process) -> Verdict | None:
    name = _program(process)
    if name in _STACK or process.name in _STACK:
        return _shown(f"{name} is a database, server or forwarder that applications stand on")
    return None


def _by_noise(process: Process, project: Project | None) -> Verdict | None:
    name = _program(process)
    if not (_is_noise(name) or _is_noise(process.name)):
        return None
    if project is not None and (process.exe or "").startswith(f"{project.root}/"):
        # Somebody's own program may be called master or init.
        return None
    if any(word.startswith(_DEBUG_OPTION) for word in process.argv):
        return _shown("it was started with a debugging port")
    return _hidden(f"{name} listens for its own ends")


def _is_noise(name: str) -> bool:
    """Return whether `name` is in the list; an entry that ends in - . or _ is a beginning."""
    return any(name == one or (one[-1] in "-._" and name.startswith(one)) for one in _NOISE)


def _by_own_tool(process: Process) -> Verdict | None:
    """Hide the ports by which an editor or an agent talks to its own parts."""
    known = recognise(process)
    if known is None or known[0].kind not in (SourceKind.EDITOR, SourceKind.AGENT):
        return None
    is_served = any(one in _command(process) for one in _SERVED_EDITORS)
    if is_served or not _SERVE_WORDS.isdisjoint(process.argv):
        return _shown(f"{known[0].name} is opened in the browser")
    return _hidden(f"{known[0].name} talks to its own parts")


def _by_project(project: Project | None) -> Verdict | None:
    if project is None:
        return None
    return _shown(f"it runs in the project {project.name}")


def _by_source(source: Source | None) -> Verdict | None:
    if source is None:
        return None
    if source.kind in _MEANT:
        return _shown(f"{source.name} started it")
    if source.kind is SourceKind.DESKTOP:
        return _hidden(f"it belongs to the desktop ({source.name})")
    return None


def _by_system(process: Process, source: Source | None) -> Verdict | None:
    """Hide what the distribution installed and the system runs."""
    script = script_of(process.argv)
    where = script if script and is_interpreter(_program(process)) else process.exe
    if where is not None and not where.startswith(_SYSTEM_PLACES):
        return _shown("its program is not one of the system's")
    if (process.cwd or "").startswith(_PEOPLES_PLACES):
        return _shown(f"it works in {process.cwd}")
    if source is not None and source.kind is SourceKind.SYSTEMD:
        return _hidden(f"the system runs it as {source.name}")
    if process.uid is not None and process.uid != 0 and not _is_person(process.uid):
        return _hidden(f"it runs as the system user {process.user or process.uid}")
    if (process.exe or "").startswith(("/usr/sbin/", "/sbin/", "/usr/lib/", "/usr/libexec/")):
        return (
            None
            if is_interpreter(_program(process))
            else _hidden("it is one of the system's daemons")
        )
    return None


def _is_person(uid: int) -> bool:
    return _FIRST_PERSON <= uid != _NOBODY


def _program(process: Process) -> str:
    if process.exe:
        return PurePosixPath(process.exe).name
    return PurePosixPath(process.argv[0]).name if process.argv else process.name


def _command(process: Process) -> str:
    return " ".join((process.exe or "", *process.argv[:3]))
