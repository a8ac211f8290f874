"""Tell a protocol by the first bytes of an answer, whatever the question was."""

import re
from collections.abc import Callable

from homeport.probe.cursor import GarbledError
from homeport.probe.http_answer import note_plain_answer
from homeport.probe.notes import Notes
from homeport.probe.secure import looks_like_tls

_MOST_HEARD = 60
_PRINTABLE_SHARE = 0.9
# Names that servers give themselves in a greeting, with the version when they tell it.
_NAMES = re.compile(
    r"\b(vsFTPd|ProFTPD|Pure-FTPd|pyftpdlib|FileZilla Server|bftpd|glFTPd|Exim|Postfix|Sendmail"
    r"|OpenSMTPD|Haraka|MailHog|Mailpit|MailDev|Python SMTP|Stalwart|Dovecot|Cyrus IMAP|Courier"
    r"|hMailServer|James|INN|MPD|Tarantool|Asterisk Call Manager|UnrealIRCd|InspIRCd|ngIRCd)\b"
    r"(?:[ /-]v?\(?(?:version )?(\d[\w.-]*))?"
)


def _banner(protocol: str) -> Callable[[re.Match[bytes], Notes], None]:
    def note(found: re.Match[bytes], notes: Notes) -> None:
        notes.protocol = protocol
        note_banner(found.string.splitlines()[0], notes)

    return note


def note_banner(line: bytes | str, notes: Notes) -> None:
    """Note a greeting, and who says it when it tells."""
    notes.add("banner", line)
    named = _NAMES.search(notes.facts.get("banner", ""))
    if named:
        notes.add("product", named[1])
        notes.add_version(named[2])


def _ssh(found: re.Match[bytes], notes: Notes) -> None:
    notes.protocol = "ssh"
    notes.add("banner", found[0])
    notes.add("speaks", found[1])
    software = found[2].decode("utf-8", "replace").partition(" ")[0]
    product, _, version = software.partition("_")
    notes.add("product", product)
    notes.add_version(version)


def _ftp_or_smtp(found: re.Match[bytes], notes: Notes) -> None:
    """Both begin with 220; the words decide, and where they do not, nobody does."""
    text = found.string.lower()
    if b"smtp" in text or b"postfix" in text or b"mail" in text:
        notes.protocol = "smtp"
    elif b"ftp" in text:
        notes.protocol = "ftp"
    notes.add("status", found[1])
    note_banner(found.string.splitlines()[0], notes)


def _mysql(found: re.Match[bytes], notes: Notes) -> None:
    notes.protocol = "mysql"
    notes.add_version(found[1])
    notes.add("product", "MariaDB" if b"MariaDB" in found[1] else None)


def _vnc(found: re.Match[bytes], notes: Notes) -> None:
    notes.protocol = "vnc"
    notes.add("speaks", f"{int(found[1])}.{int(found[2])}")


def _varnish(found: re.Match[bytes], notes: Notes) -> None:
    notes.protocol = "varnish-cli"
    notes.add("status", found[1])
    notes.auth = "key" if found[1] == b"107" else "none"


def _http2(_: re.Match[bytes], notes: Notes) -> None:
    notes.protocol = "http"
    notes.add("speaks", "2")


def _just(protocol: str, *, auth: str | None = None) -> Callable[[re.Match[bytes], Notes], None]:
    def note(found: re.Match[bytes], notes: Notes) -> None:
        notes.protocol, notes.auth = protocol, auth
        if found.re.groups:
            notes.add("speaks", found[1])

    return note


_KNOWN: tuple[tuple[bytes, Callable[[re.Match[bytes], Notes], None]], ...] = (
    # An error page without a head: how HTTP/0.9 was answered, and how Python answers noise.
    (rb"\s*(?i:<!doctype html|<html)", _just("http")),
    (rb"SSH-([\d.]+)-([^\r\n]*)", _ssh),
    (rb"(220)[ -]", _ftp_or_smtp),
    (rb"(?:120|421|500|530) .*FTP", _banner("ftp")),
    (rb"554[ -]", _banner("smtp")),
    (rb"20[01] .*(?:NNTP|INN|[Nn]ews|posting)", _banner("nntp")),
    (rb"\+OK ", _banner("pop3")),
    (rb"\* (?:OK|PREAUTH|BYE) ", _banner("imap")),
    (rb"RFB (\d{3})\.(\d{3})\n", _vnc),
    (rb"@RSYNCD: ([\d.]+)", _just("rsync")),
    (rb"INFO \{", _just("nats")),
    (rb"-NOAUTH ", _just("redis", auth="password")),
    (rb"-DENIED ", _just("redis")),
    (rb"-ERR (?:unknown command|wrong number of arg|Protocol error)", _just("redis")),
    (rb"\+PONG\r\n", _just("redis")),
    (rb"AMQP[\0\x02\x03]", _just("amqp")),
    (rb"\x01\0\0[\0-\xff]{4}\0\x0a\0\x0a", _just("amqp")),
    (rb"[\s\S]{2}\0\0\x0a((?:\d+\.){2}\d[\x20-\x7e]{0,80})\0", _mysql),
    (rb"[\s\S]{2}\0\0\xff[\s\S]{2}[\s\S]*(?:not allowed|blocked|[Tt]oo many)", _just("mysql")),
    (rb"(?:ERROR|CLIENT_ERROR .*)\r\n", _just("memcached")),
    (rb"UNKNOWN_COMMAND\r\n|BAD_FORMAT\r\n", _just("beanstalkd")),
    (rb"ERR UNKNOWN_COMMAND ", _just("gearman")),
    (rb"\xff[\0-\xff]{8}\x7f", _just("zmtp")),
    (rb"\0[\0-\xff]{2}\x04[\0\x01]\0\0\0\0", _http2),
    (rb"(107|200) \d{1,8} *\n", _varnish),
    (rb"E\0\0[\s\S]{2}S(?:FATAL|ERROR|V)", _just("postgresql")),
    (rb"JDWP-Handshake", _just("jdwp")),
    (rb"Content-Length: \d+\r\n\r\n\{\"(?:seq|type|event|body)", _just("dap")),
    (rb"\{\"QMP\":", _just("qmp")),
    (rb"RTSP/([\d.]+) \d{3}", _just("rtsp")),
    (rb"SIP/([\d.]+) \d{3}", _just("sip")),
    (rb"ICY \d{3}", _just("shoutcast")),
    (rb"\( success \( ", _just("svn")),
    (rb"OK MPD ([\d.]+)", _banner("mpd")),
    (rb"Asterisk Call Manager/[\d.]+", _banner("ami")),
    (rb"# munin node at ", _banner("munin")),
    (rb"Tarantool [\d.]+", _banner("tarantool")),
    (rb"<\?xml [^>]*>\s*<stream:|<stream:", _just("xmpp")),
    (rb"\0\0[\s\S]{2}[\xfe\xff]SMB", _just("smb")),
    (rb"\x03\0\0[\x08-\x20][\x02-\x1f]\xd0", _just("rdp")),
    (rb"(?::\S+ )?(?:NOTICE|ERROR|CAP|\d{3}) [^\r\n]*:[^\r\n]*\r\n", _banner("irc")),
)
_COMPILED = tuple((re.compile(pattern), note) for pattern, note in _KNOWN)


def recognise(data: bytes, notes: Notes) -> None:
    """Note the protocol that `data` gives away, or at least its beginning."""
    if not data:
        return
    if data.startswith(b"HTTP/"):
        try:
            note_plain_answer(data, notes)
        except GarbledError:
            notes.add("heard", data[:_MOST_HEARD])
        return
    if looks_like_tls(data):
        notes.tls = True
        return
    for pattern, note in _COMPILED:
        found = pattern.match(data)
        if found:
            note(found, notes)
            return
    _note_heard(data, notes)


def _note_heard(data: bytes, notes: Notes) -> None:
    text = data[:_MOST_HEARD].decode("utf-8", "replace")
    printable = sum(one.isprintable() or one.isspace() for one in text)
    if printable >= _PRINTABLE_SHARE * len(text):
        notes.add("heard", text)
