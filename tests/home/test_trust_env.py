"""The environment: the system's certificates and the user's own stay trusted."""

from pathlib import Path

import pytest

from homeport.guard.local_ca import LocalCa, open_ca
from homeport.home.trust_env import env
from homeport.model.trust import TrustEnvironment


@pytest.fixture
def ca(tmp_path: Path) -> LocalCa:
    """Have a CA of the test's own."""
    return open_ca(tmp_path / "ca")


def _pem(tmp_path: Path, name: str) -> str:
    return open_ca(tmp_path / name).root_pem


def _system(tmp_path: Path) -> str:
    path = tmp_path / "etc/ssl/certs/ca-certificates.crt"
    path.parent.mkdir(parents=True)
    path.write_text(pem := _pem(tmp_path, "system"))
    return pem


def _values(found: TrustEnvironment) -> dict[str, str]:
    return {one.name: one.value for one in found.variables}


def test_what_replaces_holds_the_system_too(tmp_path: Path, ca: LocalCa) -> None:
    system = _system(tmp_path)
    found = env({}, ca=ca, root=tmp_path)
    values = _values(found)
    for one in found.variables:
        wanted = ca.root_pem + system if one.replaces else ca.root_pem
        assert Path(one.value).read_text() == wanted
    assert values["SSL_CERT_FILE"] == values["REQUESTS_CA_BUNDLE"] == str(ca.folder / "bundle.pem")
    assert values["NODE_EXTRA_CA_CERTS"] == str(ca.root_path)
    assert found.notes == ()
    assert values == _values(env(values, ca=ca, root=tmp_path))
    assert "HOMEPORT_CA_BASE" not in values


def test_what_the_user_had_goes_on_being_trusted(tmp_path: Path, ca: LocalCa) -> None:
    system, company, node = _system(tmp_path), _pem(tmp_path, "corp"), _pem(tmp_path, "node")
    (tmp_path / "corp.pem").write_text(company)
    (tmp_path / "node.pem").write_text(node)
    mine = {
        "SSL_CERT_FILE": str(tmp_path / "corp.pem"),
        "CURL_CA_BUNDLE": str(tmp_path / "etc/ssl/certs/ca-certificates.crt"),
        "NODE_EXTRA_CA_CERTS": str(tmp_path / "node.pem"),
        "AWS_CA_BUNDLE": "relative.pem",
        "GIT_SSL_CAINFO": str(tmp_path / "missing.pem"),
    }
    values = _values(env(mine, ca=ca, root=tmp_path))
    assert Path(values["SSL_CERT_FILE"]).read_text() == ca.root_pem + company + system
    assert Path(values["NODE_EXTRA_CA_CERTS"]).read_text() == ca.root_pem + node
    assert values["HOMEPORT_CA_BASE"] == str(tmp_path / "corp.pem")
    # Said again in the shell that has taken them.
    assert _values(env({**mine, **values}, ca=ca, root=tmp_path)) == values


def test_without_a_system_bundle_nothing_is_replaced(tmp_path: Path, ca: LocalCa) -> None:
    found = env({}, ca=ca, root=tmp_path)
    assert set(_values(found)) == {"NODE_EXTRA_CA_CERTS", "DENO_CERT"}
    assert "left out" in found.notes[0]
