"""The few messages that Envoy and home say to each other over gRPC, without generated code.

Only the fields that are used are declared, by their numbers; protobuf skips the others. They live
in a pool of their own, under a package of their own, so that they never clash with anybody's.
Text is declared as bytes: a name that is not UTF-8 must not end the stream for all others.
"""

from dataclasses import dataclass, field
from typing import Any

from google.protobuf import (  # type: ignore[import-untyped]
    descriptor_pb2,
    descriptor_pool,
    message_factory,
)

SECRET_TYPE = b"type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.Secret"
_PACKAGE = "homeport.envoy"
_INT32, _UINT64, _BYTES = "int32", "uint64", "bytes"
_MANY = "*"
# Message: field, number and type; a star means repeated (protobuf's maps are repeated pairs).
# Source: envoy/service/discovery/v3, extensions/transport_sockets/tls/v3, service/accesslog/v3 and
# data/accesslog/v3, google/rpc/status.proto, google/protobuf/any.proto; for the log of requests
# opentelemetry/proto/{collector/logs,logs,common}/v1.
_SUBSET: dict[str, tuple[tuple[str, int, str], ...]] = {
    "Any": (("type_url", 1, _BYTES), ("value", 2, _BYTES)),
    "Status": (("code", 1, _INT32), ("message", 2, _BYTES)),
    "Version": (("key", 1, _BYTES), ("value", 2, _BYTES)),
    "DeltaDiscoveryRequest": (
        ("resource_names_subscribe", 3, _BYTES + _MANY),
        ("resource_names_unsubscribe", 4, _BYTES + _MANY),
        ("initial_resource_versions", 5, "Version" + _MANY),
        ("response_nonce", 6, _BYTES),
        ("error_detail", 7, "Status"),
    ),
    "Resource": (("version", 1, _BYTES), ("resource", 2, "Any"), ("name", 3, _BYTES)),
    "DeltaDiscoveryResponse": (
        ("resources", 2, "Resource" + _MANY),
        ("type_url", 4, _BYTES),
        ("nonce", 5, _BYTES),
        ("removed_resources", 6, _BYTES + _MANY),
    ),
    "DataSource": (("inline_bytes", 2, _BYTES),),
    "TlsCertificate": (("certificate_chain", 1, "DataSource"), ("private_key", 2, "DataSource")),
    "Secret": (("name", 1, _BYTES), ("tls_certificate", 2, "TlsCertificate")),
    "AccessLogCommon": (("upstream_cluster", 15, _BYTES),),
    "ConnectionProperties": (("received_bytes", 1, _UINT64), ("sent_bytes", 2, _UINT64)),
    "TCPAccessLogEntry": (
        ("common_properties", 1, "AccessLogCommon"),
        ("connection_properties", 2, "ConnectionProperties"),
    ),
    "TCPAccessLogEntries": (("log_entry", 1, "TCPAccessLogEntry" + _MANY),),
    "StreamAccessLogsMessage": (("tcp_logs", 3, "TCPAccessLogEntries"),),
    "AnyValue": (("string_value", 1, _BYTES),),
    "LogRecord": (("body", 5, "AnyValue"),),
    "ScopeLogs": (("log_records", 2, "LogRecord" + _MANY),),
    "ResourceLogs": (("scope_logs", 2, "ScopeLogs" + _MANY),),
    "ExportLogsServiceRequest": (("resource_logs", 1, "ResourceLogs" + _MANY),),
}


def _message_classes() -> dict[str, Any]:
    """Return the class of each message of the subset.  Cost: 1 ms, at import."""
    file = descriptor_pb2.FileDescriptorProto(
        name="homeport/envoy.proto", package=_PACKAGE, syntax="proto3"
    )
    for name, fields in _SUBSET.items():
        message = file.message_type.add(name=name)
        for field_name, number, kind in fields:
            _declare(message.field.add(name=field_name, number=number), kind)
    pool = descriptor_pool.DescriptorPool()
    pool.Add(file)
    return {
        name: message_factory.GetMessageClass(pool.FindMessageTypeByName(f"{_PACKAGE}.{name}"))
        for name in _SUBSET
    }


def _declare(field: Any, kind: str) -> None:
    proto = descriptor_pb2.FieldDescriptorProto
    bare = kind.removesuffix(_MANY)
    field.label = proto.LABEL_OPTIONAL if bare == kind else proto.LABEL_REPEATED
    if bare in _SUBSET:
        field.type, field.type_name = proto.TYPE_MESSAGE, f".{_PACKAGE}.{bare}"
    else:
        field.type = proto.Type.Value(f"TYPE_{bare.upper()}")


CLASSES = _message_classes()
_REQUEST = CLASSES["DeltaDiscoveryRequest"]
_RESPONSE = CLASSES["DeltaDiscoveryResponse"]
_SECRET = CLASSES["Secret"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a client of delta discovery says.

    `known` are the names that it has an answer for already, after a reconnection; `trouble` is why
    it did not like what it was sent.
    """

    subscribe: tuple[bytes, ...] = ()
    unsubscribe: tuple[bytes, ...] = ()
    known: frozenset[bytes] = frozenset()
    trouble: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """A certificate under the name that was asked for."""

    name: bytes
    version: str
    chain_pem: str
    key_pem: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What home says: certificates, and the names for which there is none (any more)."""

    nonce: str
    secrets: tuple[Secret, ...] = ()
    removed: tuple[bytes, ...] = ()


def read_asked(raw: bytes) -> Asked:
    """Return what the DeltaDiscoveryRequest `raw` says.

    Raises: google.protobuf.message.DecodeError when it is none.
    """
    request = _REQUEST.FromString(raw)
    has_trouble = request.HasField("error_detail")
    return Asked(
        subscribe=tuple(request.resource_names_subscribe),
        unsubscribe=tuple(request.resource_names_unsubscribe),
        known=frozenset(one.key for one in request.initial_resource_versions),
        trouble=request.error_detail.message.decode(errors="replace") if has_trouble else None,
    )


def write_answer(answer: Answer) -> bytes:
    """Return `answer` as a DeltaDiscoveryResponse."""
    response = _RESPONSE(
        type_url=SECRET_TYPE, nonce=answer.nonce.encode(), removed_resources=answer.removed
    )
    for one in answer.secrets:
        secret = _SECRET(name=one.name)
        secret.tls_certificate.certificate_chain.inline_bytes = one.chain_pem.encode()
        secret.tls_certificate.private_key.inline_bytes = one.key_pem.encode()
        resource = response.resources.add(name=one.name, version=one.version.encode())
        resource.resource.type_url = SECRET_TYPE
        resource.resource.value = secret.SerializeToString()
    said: bytes = response.SerializeToString()
    return said
