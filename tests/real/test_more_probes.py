"""Ask real servers of mail, files, names, time, desktops and messages."""

import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from bad_peers import tcp_door
from loopback import eventually
from promises import is_root, needs
from real_servers import free_port, place, program, serving

from homeport.model.address import Transport
from homeport.model.clues import Door
from homeport.model.identity import Reply
from homeport.probe.ask import ask

Start = Callable[[Path, int], list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Real:
    """A real server, how it is started, and what it must tell."""

    start: Start
    probe: str
    protocol: str
    auth: str | None = None
    tells: tuple[str, ...] = ()
    transport: Transport = Transport.TCP
    user: str | None = None
    tls: bool = False


def _beanstalkd(here: Path, port: int) -> list[str]:
    return [program("beanstalkd"), "-l", "127.0.0.1", "-p", str(port)]


def _gearmand(here: Path, port: int) -> list[str]:
    return [program("gearmand"), "-L", "127.0.0.1", "-p", str(port), "-l", "stderr"]


def _nats(here: Path, port: int) -> list[str]:
    return [program("nats-server"), "-a", "127.0.0.1", "-p", str(port)]


def _nats_locked(here: Path, port: int) -> list[str]:
    return [*_nats(here, port), "--user", "u", "--pass", "p"]


def _nats_monitor(here: Path, port: int) -> list[str]:
    return [*_nats(here, free_port()), "-m", str(port)]


def _zookeeper(here: Path, port: int) -> list[str]:
    (here / "c").write_text(
        f"dataDir={here}/d\nclientPort={port}\nclientPortAddress=127.0.0.1\nadmin.enableServer=false\n"
    )
    program("java")
    script = Path("/usr/share/zookeeper/bin/zkServer.sh")
    needs("zookeeper", have=script.exists())
    return [str(script), "start-foreground", str(here / "c")]


def _prometheus(here: Path, port: int) -> list[str]:
    (here / "c").write_text("global:\n  scrape_interval: 1m\n")
    return [
        program("prometheus"), f"--config.file={here}/c", f"--storage.tsdb.path={here}/d",
        f"--web.listen-address=127.0.0.1:{port}",
    ]  # fmt: skip


def _ngircd(here: Path, port: int) -> list[str]:
    (here / "c").write_text(
        f"[Global]\nName = irc.test.example\nInfo = x\nListen = 127.0.0.1\nPorts = {port}\n"
        "ServerUID = nobody\nServerGID = nogroup\n[Options]\nDNS = no\nIdent = no\nPAM = no\n"
    )
    return [program("ngircd"), "-n", "-f", str(here / "c")]


def _etcd(here: Path, port: int) -> list[str]:
    url, peer = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{free_port()}"
    return [
        program("etcd"), "--data-dir", str(here / "x"), "--listen-client-urls", url,
        "--advertise-client-urls", url, "--listen-peer-urls", peer,
        "--initial-advertise-peer-urls", peer, "--initial-cluster", f"default={peer}",
    ]  # fmt: skip


def _epmd(here: Path, port: int) -> list[str]:
    return [program("epmd"), "-address", "127.0.0.1", "-port", str(port)]


def _unbound(here: Path, port: int) -> list[str]:
    (here / "c").write_text(
        f'server:\n interface: 127.0.0.1\n port: {port}\n do-daemonize: no\n username: ""\n'
        f' chroot: ""\n directory: "{here}"\n pidfile: "{here}/pid"\n use-syslog: no\n'
        ' hide-version: no\n module-config: "iterator"\nremote-control:\n control-enable: no\n'
    )
    return [program("unbound"), "-d", "-p", "-c", str(here / "c")]


def _dnsmasq(here: Path, port: int) -> list[str]:
    return [
        program("dnsmasq"), "-k", "-C", "/dev/null", "-p", str(port), "-a", "127.0.0.1",
        "--bind-interfaces", "-R", "-h", f"--pid-file={here}/pid", "--user=",
    ]  # fmt: skip


def _chronyd(here: Path, port: int) -> list[str]:
    (here / "c").write_text(
        f"port {port}\nbindaddress 127.0.0.1\ncmdport 0\nlocal stratum 7\nallow\n"
        f"pidfile {here}/pid\nbindcmdaddress {here}/s\n"
    )
    return [program("chronyd"), "-x", "-d", "-u", "root", "-f", str(here / "c")]


def _tftpd(here: Path, port: int) -> list[str]:
    return [program("in.tftpd"), "-L", "-a", f"127.0.0.1:{port}", "-s", str(here)]


def _turnserver(here: Path, port: int) -> list[str]:
    relay = str(free_port(socket.SOCK_DGRAM))
    return [
        program("turnserver"), "-n", "-L", "127.0.0.1", "-p", str(port), "--no-tls", "--no-dtls",
        "--no-cli", "-a", "-u", "u:p", "-r", "x", "-l", f"{here}/l", "--pidfile", f"{here}/pid",
        "--db", f"{here}/db", "-m", "1", "--min-port", relay, "--max-port", relay,
    ]  # fmt: skip


def _slapd(here: Path, port: int) -> list[str]:
    (here / "c").write_text(f"pidfile {here}/pid\n")
    url = f"ldap://127.0.0.1:{port}/"
    return [program("slapd"), "-d", "0", "-f", str(here / "c"), "-h", url]


def _smbd(here: Path, port: int) -> list[str]:
    lines = [f"{name} directory = {here}" for name in ("lock", "state", "cache", "pid")]
    lines += [f"private dir = {here}"]
    lines += [f"ncalrpc dir = {here}/n", "interfaces = lo", "bind interfaces only = yes"]
    lines += [f"smb ports = {port}", "log level = 0", "disable spoolss = yes"]
    (here / "c").write_text("[global]\n" + "\n".join(lines) + "\n")
    return [program("smbd"), "-F", "--no-process-group", "-l", str(here), "-s", str(here / "c")]


def _squid(here: Path, port: int) -> list[str]:
    (here / "c").write_text(
        f"http_port 127.0.0.1:{port}\nhttp_access allow all\npid_filename none\n"
        f"cache_log {here}/l\naccess_log none\ncoredump_dir {here}\npinger_enable off\n"
        "visible_hostname x\nnetdb_filename none\n"
    )
    here.chmod(0o777)
    # A name of its own: shared memory is called by it, and another squid may have left some.
    return [program("squid"), "-N", "-n", f"homeport{port}", "-f", str(here / "c")]


def _tinyproxy(here: Path, port: int) -> list[str]:
    (here / "c").write_text(f"Port {port}\nListen 127.0.0.1\nMaxClients 5\nTimeout 5\n")
    return [program("tinyproxy"), "-d", "-c", str(here / "c")]


def _tinyproxy_locked(here: Path, port: int) -> list[str]:
    argv = _tinyproxy(here, port)
    with (here / "c").open("a") as file:
        file.write("BasicAuth u p\n")
    return argv


def _varnish_cli(here: Path, port: int) -> list[str]:
    return [
        program("varnishd"), "-F", "-n", str(here / "v"), "-a", f"127.0.0.1:{free_port()}",
        "-T", f"127.0.0.1:{port}", "-b", "127.0.0.1:1", "-s", "malloc,1m",
    ]  # fmt: skip


def _rsync(here: Path, port: int) -> list[str]:
    (here / "c").write_text(f"[one]\npath={here}\n[two]\npath={here}\n")
    return [
        program("rsync"), "--daemon", "--no-detach", f"--config={here}/c", f"--port={port}",
        "--address=127.0.0.1",
    ]  # fmt: skip


def _proftpd(here: Path, port: int) -> list[str]:
    (here / "c").write_text(
        f"ServerName x\nServerType standalone\nDefaultAddress 127.0.0.1\nSocketBindTight on\n"
        f"Port {port}\nUser nobody\nGroup nogroup\nUseIPv6 off\nPidFile {here}/pid\n"
        f"ScoreboardFile {here}/sb\nDelayTable none\nSystemLog {here}/l\nWtmpLog off\n"
        "TransferLog none\nUseReverseDNS off\nRequireValidShell off\n"
    )
    return [program("proftpd"), "-n", "-c", str(here / "c")]


def _exim(here: Path, port: int) -> list[str]:
    (here / "c").write_text(
        f"spool_directory = {here}/spool\nlog_file_path = {here}/%s\nhost_lookup =\n"
        "acl_smtp_rcpt = deny\nbegin routers\nbegin transports\n"
    )
    here.chmod(0o777)
    return [
        program("exim4", "exim"), "-C", str(here / "c"), "-bdf", "-oX", f"127.0.0.1:{port}",
        "-oP", f"{here}/pid",
    ]  # fmt: skip


def _dovecot(service: str) -> Start:
    def start(here: Path, port: int) -> list[str]:
        (here / "c").write_text(
            f"base_dir = {here}/b\nprotocols = {service}\nssl = no\nlog_path = /dev/stderr\n"
            f"state_dir = {here}\ninstance_name = {here.name}\nlisten = 127.0.0.1\n"
            "passdb {\n driver = static\n args = password=x\n}\n"
            "userdb {\n driver = static\n args = uid=nobody gid=nogroup home=/tmp\n}\n"
            f"service {service}-login {{\n inet_listener {service} {{\n port = {port}\n }}\n"
            f" inet_listener {service}s {{\n port = 0\n }}\n}}\n"
        )
        return [program("dovecot"), "-F", "-c", str(here / "c")]

    return start


def _xvnc(security: str) -> Start:
    def start(here: Path, port: int) -> list[str]:
        (here / "p").write_bytes(b"8 bytes.")  # some password, as vncpasswd scrambles it
        return [
            program("Xtigervnc", "Xvnc"), f":{port}", "-rfbport", str(port), "-localhost",
            "-SecurityTypes", security, "-PasswordFile", f"{here}/p", "-geometry", "64x64",
            "-nolisten", "tcp",
        ]  # fmt: skip

    return start


def _php_fpm(here: Path, port: int) -> list[str]:
    (here / "c").write_text(
        f"[global]\ndaemonize=no\nerror_log={here}/l\n[www]\nuser=www-data\ngroup=www-data\n"
        f"listen=127.0.0.1:{port}\npm=ondemand\npm.max_children=1\n"
    )
    return [program("php-fpm", "php-fpm8.2", "php-fpm8.4"), "-F", "-y", str(here / "c"), "-n"]


NAMES = {
    "beanstalkd": Real(start=_beanstalkd, probe="beanstalkd", protocol="beanstalkd", auth="none",
                       tells=("product", "version")),
    "gearmand": Real(start=_gearmand, probe="gearman", protocol="gearman", auth="none",
                     tells=("version",)),
    "nats": Real(start=_nats, probe="nats", protocol="nats", auth="none", tells=("version",)),
    "nats locked": Real(start=_nats_locked, probe="nats", protocol="nats", auth="password"),
    "nats monitor": Real(start=_nats_monitor, probe="nats-monitor", protocol="http", auth="none",
                         tells=("product", "version")),
    "etcd": Real(start=_etcd, probe="etcd", protocol="http", auth="none",
                 tells=("product", "version")),
    "prometheus": Real(start=_prometheus, probe="prometheus", protocol="http", auth="none",
                       tells=("product", "version")),
    "zookeeper": Real(start=_zookeeper, probe="zookeeper", protocol="zookeeper", auth="none",
                      tells=("version", "role")),
    "ngircd": Real(start=_ngircd, probe="irc", protocol="irc", tells=("host",), user="root"),
    "epmd": Real(start=_epmd, probe="epmd", protocol="epmd", auth="none"),
    "unbound": Real(start=_unbound, probe="dns", protocol="dns", auth="none",
                    tells=("product", "version")),
    "unbound by datagram": Real(start=_unbound, probe="dns", protocol="dns", auth="none",
                                tells=("product", "version"), transport=Transport.UDP),
    "dnsmasq": Real(start=_dnsmasq, probe="dns", protocol="dns", auth="none",
                    tells=("product", "version"), transport=Transport.UDP),
    "chronyd": Real(start=_chronyd, probe="ntp", protocol="ntp", auth="none", tells=("role",),
                    transport=Transport.UDP, user="root"),
    "tftpd": Real(start=_tftpd, probe="tftp", protocol="tftp", auth="none", tells=("error",),
                  transport=Transport.UDP, user="root"),
    "turnserver": Real(start=_turnserver, probe="stun", protocol="stun",
                       tells=("product", "version"), transport=Transport.UDP),
    "turnserver by stream": Real(start=_turnserver, probe="stun", protocol="stun",
                                 tells=("product", "version")),
    "slapd": Real(start=_slapd, probe="ldap", protocol="ldap", tells=("product", "speaks")),
    "smbd": Real(start=_smbd, probe="smb", protocol="smb", tells=("speaks",), user="root"),
    "squid": Real(start=_squid, probe="http-proxy", protocol="http-proxy", auth="none"),
    "tinyproxy": Real(start=_tinyproxy, probe="http-proxy", protocol="http-proxy", auth="none",
                      tells=("server",)),
    "tinyproxy locked": Real(start=_tinyproxy_locked, probe="http-proxy", protocol="http-proxy",
                             auth="password"),
    "varnish-cli": Real(start=_varnish_cli, probe="greeting", protocol="varnish-cli", auth="key",
                        user="root"),
    "rsync": Real(start=_rsync, probe="rsync", protocol="rsync", tells=("modules",)),
    "proftpd": Real(start=_proftpd, probe="ftp", protocol="ftp", tells=("banner",), user="root"),
    "proftpd, anonymous": Real(start=_proftpd, probe="ftp-anonymous", protocol="ftp",
                               auth="password", user="root"),
    "exim": Real(start=_exim, probe="smtp", protocol="smtp", auth="none",
                 tells=("product", "version"), user="root"),
    "dovecot imap": Real(start=_dovecot("imap"), probe="imap", protocol="imap", auth="password",
                         tells=("product",), user="root"),
    "dovecot pop3": Real(start=_dovecot("pop3"), probe="pop3", protocol="pop3", auth="password",
                         tells=("product",), user="root"),
    "vnc": Real(start=_xvnc("None"), probe="vnc", protocol="vnc", auth="none", tells=("speaks",)),
    "vnc locked": Real(start=_xvnc("VncAuth"), probe="vnc", protocol="vnc", auth="password"),
    "php-fpm": Real(start=_php_fpm, probe="fastcgi", protocol="fastcgi", auth="none", user="root"),
}  # fmt: skip


@pytest.fixture
def here() -> Iterator[Path]:
    with place() as directory:
        yield directory


@pytest.mark.parametrize("real", NAMES.values(), ids=NAMES)
def test_a_real_server_says_what_it_is(here: Path, real: Real) -> None:
    needs("root", have=real.user != "root" or is_root())
    is_stream = real.transport is Transport.TCP
    port = free_port(socket.SOCK_STREAM if is_stream else socket.SOCK_DGRAM)
    door = Door(transport=real.transport, port=port, addresses=("127.0.0.1",))
    with serving(real.start(here, port), door, cwd=here):
        reply = _settled(real, door)
    assert (reply.protocol, reply.auth, reply.tls) == (real.protocol, real.auth, real.tls), reply


def _settled(real: Real, door: Door) -> Reply:
    """Ask until it tells what it is to tell: some open their port before they serve it."""
    return eventually(
        lambda: ask(real.probe, door),
        lambda reply: reply.protocol is not None and all(reply.fact(one) for one in real.tells),
    )


def test_a_vnc_server_that_counts_strangers_forgives_one(here: Path) -> None:
    port = free_port()
    with serving(_xvnc("VncAuth")(here, port), tcp_door(port)) as door:
        replies = [ask("vnc", door) for _ in range(6)]
    assert [one.fact("error") for one in replies[:2]] == [None] * 2
    # This is why the probe is a patient one.
    assert replies[5].fact("error") == "Too many security failures"
