"""What real clients make of our certificates: they accept the names, and refuse all others.

`forge` is the thief: it signs for a foreign name with the stolen key. Every client here honours the
name constraints of the issuer, so the forgery is refused although its root is trusted.
"""

import shutil
import socket
import ssl
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from promises import needs
from real_servers import program
from tls_peer import BODY, forge, tls_peer

from homeport.act.trust.machine import Machine
from homeport.act.trust.nss_store import NssStore
from homeport.guard.local_ca import LocalCa, open_ca
from homeport.home.trust_env import env
from homeport.model.trust import RootCertificate, StoreKind

NAME, ADDRESS, FOREIGN = "shop.localhost", "127.0.0.1", "shop.example"
_PATIENCE_S = 25.0
NODE = """
const tls = require("tls"), net = require("net");
const [name, port] = process.argv.slice(1);
const socket = tls.connect({
    host: "127.0.0.1", port, servername: net.isIP(name) ? "" : name,
    checkServerIdentity: (_, certificate) => tls.checkServerIdentity(name, certificate),
}, () => socket.write("GET / HTTP/1.0\\r\\n\\r\\n"));
socket.on("data", (data) => process.stdout.write(data));
socket.on("error", (error) => { console.error(error.message); process.exit(1); });
"""
JAVA = """
import java.io.*; import java.net.Socket; import javax.net.ssl.*;
public class Ask {
    public static void main(String[] words) throws Exception {
        Socket plain = new Socket("127.0.0.1", Integer.parseInt(words[1]));
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, words[0], 443, true);
        SSLParameters wanted = socket.getSSLParameters();
        wanted.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(wanted);
        socket.getOutputStream().write("GET / HTTP/1.0\\r\\n\\r\\n".getBytes());
        socket.getInputStream().transferTo(System.out);
    }
}
"""
PYTHON = """
import socket, ssl, sys
context = ssl.create_default_context()
with socket.create_connection(("127.0.0.1", int(sys.argv[2]))) as plain:
    with context.wrap_socket(plain, server_hostname=sys.argv[1]) as secured:
        secured.sendall(b"GET / HTTP/1.0\\r\\n\\r\\n")
        while piece := secured.recv(4096):
            sys.stdout.buffer.write(piece)
"""
HTTPX = """
import sys, httpx
print(httpx.get(f"https://{sys.argv[1]}:{sys.argv[2]}/").text)
"""
Client = Callable[[LocalCa, str, int, Path], "list[str]"]


def _openssl(ca: LocalCa, name: str, port: int, _: Path) -> list[str]:
    kind = "-verify_ip" if name == ADDRESS else "-verify_hostname"
    return [
        program("openssl"), "s_client", "-connect", f"127.0.0.1:{port}", "-CAfile",
        str(ca.root_path), "-verify_return_error", kind, name, "-quiet", "-servername", NAME,
    ]  # fmt: skip


def _curl(_: LocalCa, name: str, port: int, __: Path) -> list[str]:
    return [program("curl"), "-sS", "--resolve", f"{name}:{port}:127.0.0.1",
            f"https://{name}:{port}/"]  # fmt: skip


def _gnutls(ca: LocalCa, name: str, port: int, _: Path) -> list[str]:
    return [
        program("gnutls-cli"), "--x509cafile", str(ca.root_path), "--port", str(port),
        "--verify-hostname", name, "--disable-sni", "127.0.0.1",
    ]  # fmt: skip


def _node(_: LocalCa, name: str, port: int, __: Path) -> list[str]:
    return [program("node"), "-e", NODE, name, str(port)]


def _java(ca: LocalCa, name: str, port: int, place: Path) -> list[str]:
    store, source = place / "trusted", place / "Ask.java"
    if not store.exists():
        subprocess.run(
            [program("keytool"), "-importcert", "-noprompt", "-alias", "x", "-keystore", store,
             "-storepass", "changeit", "-file", ca.root_path],
            capture_output=True, check=True,
        )  # fmt: skip
        source.write_text(JAVA)
    return [program("java"), f"-Djavax.net.ssl.trustStore={store}", "-XX:TieredStopAtLevel=1",
            "-Djavax.net.ssl.trustStorePassword=changeit",
            str(source), name, str(port)]  # fmt: skip


def _python(_: LocalCa, name: str, port: int, __: Path) -> list[str]:
    return [sys.executable, "-c", PYTHON, name, str(port)]


CLIENTS: dict[str, Client] = {
    "openssl": _openssl,
    "python": _python,
    "curl": _curl,
    "gnutls": _gnutls,
    "node": _node,
    "java": _java,
}


@pytest.fixture
def ca(tmp_path: Path) -> LocalCa:
    """Have a CA of the test's own."""
    return open_ca(tmp_path / "ca")


def _ask(ca: LocalCa, argv: list[str]) -> "subprocess.CompletedProcess[bytes]":
    """Run the client in the environment that `homeport env` gives."""
    given = {one.name: one.value for one in env({}, ca=ca).variables}
    path = {"PATH": "/usr/local/bin:/usr/bin:/bin"}
    return subprocess.run(
        argv, input=b"GET / HTTP/1.0\r\n\r\n", capture_output=True, check=False,
        timeout=_PATIENCE_S, env={**path, **given},
    )  # fmt: skip


@pytest.mark.timeout(90)
@pytest.mark.parametrize("client", CLIENTS)
def test_names_and_addresses_pass_and_a_stolen_key_is_worth_nothing(
    ca: LocalCa, tmp_path: Path, client: str
) -> None:
    for name, leaf, is_good in (
        (NAME, ca.mint(NAME), True),
        (ADDRESS, ca.mint(ADDRESS), True),
        (FOREIGN, forge(ca, FOREIGN), False),
    ):
        with tls_peer(leaf) as port:
            done = _ask(ca, CLIENTS[client](ca, name, port, tmp_path))
        said = done.stdout + done.stderr
        assert (BODY in done.stdout) is is_good, (name, said)
        assert (done.returncode == 0) is is_good, (name, said)


def test_one_name_is_not_another(ca: LocalCa) -> None:
    context = ssl.create_default_context(cadata=ca.root_pem)
    wrong = pytest.raises(ssl.SSLCertVerificationError, match="is not valid for")
    with (
        tls_peer(ca.mint(NAME)) as port,
        socket.create_connection(("127.0.0.1", port)) as plain,
        wrong,
        context.wrap_socket(plain, server_hostname="cart.localhost"),
    ):
        pass


def test_httpx_takes_the_environment_for_a_name_and_for_ipv6(ca: LocalCa) -> None:
    for host, name in (("127.0.0.1", "localhost"), ("::1", "[::1]")):
        with tls_peer(ca.mint(name), host) as port:
            done = _ask(ca, [sys.executable, "-c", HTTPX, name, str(port)])
        assert BODY in done.stdout, done.stderr


@pytest.mark.timeout(120)
def test_chromium_trusts_what_trust_has_added_and_no_forgery(ca: LocalCa, tmp_path: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    needs("chromium", have=browser is not None)
    program("certutil")
    home = tmp_path / "home"
    home.mkdir()
    machine = Machine(root=tmp_path, home=home)
    folder = home / ".pki/nssdb"
    kind = StoreKind.CHROMIUM
    root = RootCertificate(pem=ca.root_pem)
    store = NssStore(machine=machine, folder=folder, kind=kind, is_new=True)

    def look(name: str, leaf_of: Callable[[LocalCa, str], object]) -> bytes:
        leaf = leaf_of(ca, name)
        with tls_peer(leaf) as port:  # type: ignore[arg-type]
            argv = [
                str(browser), "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom",
                "--disable-background-networking", f"--user-data-dir={tmp_path / 'profile'}",
                f"--host-resolver-rules=MAP {FOREIGN} 127.0.0.1", f"https://{name}:{port}/",
            ]  # fmt: skip
            done = subprocess.run(
                argv, capture_output=True, check=False, timeout=60,
                env={"HOME": str(home), "PATH": "/usr/local/bin:/usr/bin:/bin"},
            )  # fmt: skip
        return done.stdout + done.stderr

    assert BODY not in look(NAME, LocalCa.mint)
    store.add(root)
    assert BODY in look(NAME, LocalCa.mint)
    refused = look(FOREIGN, forge)
    assert BODY not in refused
    assert b"ERR_CERT" in refused
