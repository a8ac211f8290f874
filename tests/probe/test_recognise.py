"""The first bytes of an answer give the protocol away, or nothing does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.probe.notes import Notes
from homeport.probe.recognise import recognise

SAID = {
    b"SSH-2.0-dropbear_2022.83\r\n": ("ssh", {"product": "dropbear", "version": "2022.83"}),
    b"220 mail.test ESMTP Exim 4.96 Mon, 23 Nov\r\n": (
        "smtp",
        {"product": "Exim", "version": "4.96"},
    ),
    b"220 (vsFTPd 3.0.3)\r\n": ("ftp", {"product": "vsFTPd", "version": "3.0.3"}),
    b"220 welcome\r\n": (None, {"banner": "220 welcome"}),
    b"421 FTP: too many users\r\n": ("ftp", {}),
    b"+OK Dovecot ready.\r\n": ("pop3", {"product": "Dovecot"}),
    b"* OK IMAP4rev1 ready\r\n": ("imap", {}),
    b"200 news.test InterNetNews server INN 2.7.0 ready\r\n": ("nntp", {"version": "2.7.0"}),
    b"RFB 003.008\n": ("vnc", {"speaks": "3.8"}),
    b"@RSYNCD: 31.0\n": ("rsync", {"speaks": "31.0"}),
    b'INFO {"server_id":"x"}\r\n': ("nats", {}),
    b"-ERR unknown command 'GET'\r\n": ("redis", {}),
    b"ERROR\r\n": ("memcached", {}),
    b"UNKNOWN_COMMAND\r\n": ("beanstalkd", {}),
    b"ERR UNKNOWN_COMMAND Unknown+server+command\n": ("gearman", {}),
    b"AMQP\0\0\x09\x01": ("amqp", {}),
    b"\xff\0\0\0\0\0\0\0\1\x7f\3": ("zmtp", {}),
    b"\0\0\x12\x04\0\0\0\0\0rest": ("http", {"speaks": "2"}),
    b"200 222     \n-----\nVarnish": ("varnish-cli", {"status": "200"}),
    b"J\0\0\0\x0a8.0.36\0more": ("mysql", {"version": "8.0.36"}),
    b"J\0\0\0\x0a5.5.5-10.11.6-MariaDB\0more": ("mysql", {"product": "MariaDB"}),
    b"<!DOCTYPE HTML>\n<html>": ("http", {}),
    b"HTTP/1.1 400 Bad Request\r\nServer: x\r\n\r\n": ("http", {"status": "400", "server": "x"}),
    b"HTTP/junk\r\n": (None, {"heard": "HTTP/junk"}),
    b"JDWP-Handshake": ("jdwp", {}),
    b'Content-Length: 126\r\n\r\n{"seq": 1}': ("dap", {}),
    b'{"QMP": {"version": {}}}': ("qmp", {}),
    b":irc.test NOTICE * :*** Looking up your hostname\r\n": ("irc", {}),
    b"OK MPD 0.23.5\n": ("mpd", {"product": "MPD", "version": "0.23.5"}),
    b"hello you\n": (None, {"heard": "hello you"}),
    b"\x01\x02\x03\x04": (None, {}),
    b"": (None, {}),
}


@pytest.mark.parametrize("data", SAID, ids=repr)
def test_the_first_bytes_tell(data: bytes) -> None:
    protocol, facts = SAID[data]
    notes = Notes()
    recognise(data, notes)
    assert notes.protocol == protocol
    assert facts.items() <= notes.facts.items()


def test_a_tls_record_is_no_protocol_but_tls() -> None:
    notes = Notes()
    recognise(b"\x15\x03\x03\0\x02\x02\x46", notes)
    assert (notes.protocol, notes.tls) == (None, True)


@given(st.binary(max_size=400))
def test_noise_breaks_nothing(data: bytes) -> None:
    recognise(data, Notes())
