"""What servers with binary protocols say to each probe, and what that must tell."""

import struct

from transcript import Transcript

from homeport.model.address import Transport


def _bson(**fields: str | int | float) -> bytes:
    body = b""
    for name, value in fields.items():
        if isinstance(value, str):
            text = value.encode() + b"\0"
            body += b"\x02" + name.encode() + b"\0" + struct.pack("<i", len(text)) + text
        elif isinstance(value, float):
            body += b"\x01" + name.encode() + b"\0" + struct.pack("<d", value)
        else:
            body += b"\x10" + name.encode() + b"\0" + struct.pack("<i", value)
    nested = b"\x03topologyVersion\0" + struct.pack("<i", 5) + b"\0" + b"\x09now\0" + bytes(8)
    body += nested
    return struct.pack("<i", len(body) + 5) + body + b"\0"


def _op_msg(answers: int, document: bytes) -> bytes:
    body = bytes(5) + document
    return struct.pack("<iiii", 16 + len(body), 7, answers, 2013) + body


def _kafka(number: int, body: bytes) -> bytes:
    return struct.pack(">ii", len(body) + 4, number) + body


def _cql(kind: int, body: bytes) -> bytes:
    return struct.pack(">BBHBI", 0x84, 0, 0, kind, len(body)) + body


def _text(text: str) -> bytes:
    return struct.pack(">H", len(text)) + text.encode()


def _tds(version: bytes, encryption: int) -> bytes:
    body = bytes.fromhex("00 000b 0006 01 0011 0001 ff") + version + bytes((encryption,))
    return struct.pack(">BBHHBB", 4, 1, len(body) + 8, 0, 0, 0) + body


def _der(tag: int, *parts: bytes) -> bytes:
    body = b"".join(parts)
    assert len(body) < 128
    return bytes((tag, len(body))) + body


def _start(table: bytes, mechanisms: bytes) -> bytes:
    body = b"\0\x0a\0\x0a\0\x09" + struct.pack(">I", len(table)) + table
    body += struct.pack(">I", len(mechanisms)) + mechanisms + b"\0\0\0\x05en_US"
    return b"\x01\0\0" + struct.pack(">I", len(body)) + body + b"\xce"


def _mysql(body: bytes) -> bytes:
    return struct.pack("<I", len(body)) + body


def _modbus(*objects: bytes) -> bytes:
    body = b"\x01+\x0e\x01\x01\0\0" + bytes((len(objects),))
    for number, value in enumerate(objects):
        body += bytes((number, len(value))) + value
    return b"HP\0\0" + struct.pack(">H", len(body)) + body


_MARIADB = (
    b"\x0a5.5.5-10.11.19-MariaDB-0+deb12u1\0\x1f\0\0\0saltsalt\0"
    + struct.pack("<HBHHB", 0xFFFE, 45, 2, 0x81BF, 21)
    + bytes(10)
    + b"moresaltmore\0mysql_native_password\0"
)

BINARY_TRANSCRIPTS = (
    Transcript(
        probe="h2",
        data=b"\0\0\0\x04\0\0\0\0\0\0\0\0\x04\x01\0\0\0\0\0\0\x1d\x01\x05\0\0\0\x01H\x03415a\x96\xd0z"
        b"\xbe\x94\x13*i?u\x04\x018\xa0\x05p@\xb8\x17T\xc5\xa3\x7f",
        protocol="grpc",
    ),
    Transcript(probe="postgresql", data=b"S", protocol="postgresql", tls=True),
    Transcript(probe="postgresql", data=b"N", protocol="postgresql", tls=False),
    Transcript(
        probe="postgresql-login",
        data=b"R\0\0\0\x17\0\0\0\x0aSCRAM-SHA-256\0\0",
        protocol="postgresql",
        auth="password",
        facts=(("mechanisms", "scram"),),
    ),
    Transcript(
        probe="postgresql-login",
        data=b"R\0\0\0\x08\0\0\0\0E\0\0\0\x08SFATA",
        protocol="postgresql",
        auth="none",
    ),
    Transcript(
        probe="mysql",
        data=_mysql(_MARIADB),
        protocol="mysql",
        tls=True,
        facts=(
            ("product", "MariaDB"),
            ("version", "10.11.19"),
            ("mechanisms", "mysql_native_password"),
        ),
    ),
    Transcript(
        probe="mysql",
        data=_mysql(b"\xff\x6a\x04Host 'x' is not allowed to con"),
        protocol="mysql",
        facts=(("error", "Host 'x' is not allowed to con"),),
    ),
    Transcript(
        probe="mongodb",
        data=_op_msg(1, _bson(maxWireVersion=21, setName="rs0", ok=1.0))
        + _op_msg(2, _bson(version="7.0.5", ok=1.0))
        + _op_msg(3, _bson(ok=0.0, code=13, errmsg="requires authentication")),
        protocol="mongodb",
        auth="password",
        facts=(("version", "7.0.5"), ("role", "rs0"), ("speaks", "21")),
    ),
    Transcript(
        probe="amqp",
        data=_start(
            b"\x07productS\0\0\0\x08RabbitMQ\x05a-yest\x01\x07versionS\0\0\0\x053.1.0", b"PLAIN FOO"
        ),
        protocol="amqp",
        auth="password",
        facts=(("product", "RabbitMQ"), ("version", "3.1.0"), ("mechanisms", "PLAIN FOO")),
    ),
    Transcript(probe="amqp", data=b"AMQP\0\1\0\0", protocol="amqp", facts=(("speaks", "1.0.0"),)),
    Transcript(probe="mqtt", data=b"\x20\x02\0\0", protocol="mqtt", auth="none"),
    Transcript(probe="mqtt", data=b"\x20\x02\0\x05", protocol="mqtt", auth="password"),
    Transcript(
        probe="kafka",
        data=_kafka(1, struct.pack(">hi", 0, 2) + bytes(12))
        + _kafka(2, struct.pack(">hi", 33, 1) + _text("PLAIN")),
        protocol="kafka",
        auth="password",
        facts=(("mechanisms", "PLAIN"),),
    ),
    Transcript(
        probe="cassandra",
        data=_cql(
            6,
            struct.pack(">H", 1) + _text("CQL_VERSION") + struct.pack(">H", 1) + _text("3.4.6"),
        )
        + _cql(3, _text("org.apache.cassandra.auth.PasswordAuthenticator")),
        protocol="cassandra",
        auth="password",
        facts=(("speaks", "CQL 3.4.6"), ("mechanisms", "PasswordAuthenticator")),
    ),
    Transcript(
        probe="stun",
        data=b"\x01\x01\0\x18!\x12\xa4B" + bytes(12) + b'\x80"\0\x14' + b"Coturn-4.6.1 'Gorst'",
        echo=(8, 8, 12),
        transport=Transport.UDP,
        protocol="stun",
        facts=(("product", "Coturn"), ("version", "4.6.1")),
    ),
    Transcript(
        probe="dns",
        data=b"\0\0\x85\0\0\1\0\1\0\0\0\0\x07version\x04bind\0\0\x10\0\x03\xc0\x0c\0\x10\0\x03"
        b"\0\0\0\0\0\x0d\x0cdnsmasq-2.90",
        echo=(0, 0, 2),
        transport=Transport.UDP,
        protocol="dns",
        auth="none",
        facts=(("product", "dnsmasq"), ("version", "2.90")),
    ),
    Transcript(
        probe="ntp",
        data=b"\x24\x02\0\xe9" + bytes(44),
        transport=Transport.UDP,
        protocol="ntp",
        auth="none",
        facts=(("role", "stratum 2"),),
    ),
    Transcript(
        probe="tftp",
        data=b"\0\x05\0\x01File not found\0",
        transport=Transport.UDP,
        protocol="tftp",
        auth="none",
    ),
    Transcript(
        probe="coap",
        data=b'\x60\x45\0\0\xc1\x28\xff</sensors/temp>;rt="t",</time>',
        echo=(2, 2, 2),
        transport=Transport.UDP,
        protocol="coap",
        auth="none",
        facts=(("names", "/sensors/temp /time"),),
    ),
    Transcript(
        probe="ldap",
        data=_der(
            0x30,
            _der(0x02, b"\x01"),
            _der(
                0x64,
                _der(0x04),
                _der(
                    0x30,
                    _der(
                        0x30,
                        _der(0x04, b"objectClass"),
                        _der(0x31, _der(0x04, b"top"), _der(0x04, b"OpenLDAProotDSE")),
                    ),
                    _der(0x30, _der(0x04, b"supportedLDAPVersion"), _der(0x31, _der(0x04, b"3"))),
                ),
            ),
        )
        + _der(0x30, _der(0x02, b"\x01"), _der(0x65, _der(0x0A, b"\0"), _der(0x04), _der(0x04))),
        protocol="ldap",
        facts=(("product", "OpenLDAP"), ("speaks", "3")),
    ),
    Transcript(
        probe="smb",
        data=struct.pack(">I", 72) + b"\xfeSMB" + bytes(60) + b"\x41\0\1\0\x02\x03\0\0",
        protocol="smb",
        facts=(("speaks", "3.0.2"),),
    ),
    Transcript(probe="socks", data=b"\x05\0", protocol="socks", auth="none"),
    Transcript(probe="socks", data=b"\x05\x02", protocol="socks", auth="password"),
    Transcript(
        probe="fastcgi",
        data=b"\x01\n\0\0\0\x12\x06\0\x0f\x01FCGI_MPXS_CONNS0" + bytes(6),
        protocol="fastcgi",
        auth="none",
    ),
    Transcript(
        probe="zmtp",
        data=b"\xff" + bytes(7) + b"\x01\x7f\x03\x01CURVE" + bytes(15) + bytes(32),
        protocol="zmtp",
        auth="key",
        facts=(("speaks", "3.1"),),
    ),
    Transcript(probe="opcua", data=b"ACKF\x1c\0\0\0" + bytes(20), protocol="opcua"),
    Transcript(
        probe="modbus",
        data=_modbus(b"Acme", b"X1", b"v2.1"),
        protocol="modbus",
        auth="none",
        facts=(("vendor", "Acme"), ("product", "X1"), ("version", "2.1")),
    ),
    Transcript(
        probe="epmd",
        data=b"\0\0\x11\x11name rabbit at port 25672\n",
        protocol="epmd",
        auth="none",
        facts=(("nodes", "rabbit:25672"),),
    ),
    Transcript(
        probe="rdp",
        data=bytes.fromhex("03000013 0ed000001234 00 02 1f 0800 02000000"),
        protocol="rdp",
        tls=True,
        auth="password",
    ),
    Transcript(
        probe="tds",
        data=_tds(b"\x10\0\x10\x68\0\0", 1),
        protocol="tds",
        tls=True,
        auth="password",
        facts=(("version", "16.0.4200"),),
    ),
    Transcript(probe="bolt", data=b"\0\0\x04\x04", protocol="bolt", facts=(("speaks", "4.4"),)),
    Transcript(probe="ajp", data=b"AB\0\x01\x09", protocol="ajp"),
)
