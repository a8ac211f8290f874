"""The real Envoy judges what comes of names and places that nobody would think of."""

from dataclasses import replace

import pytest
from front_draw import FRONTS
from gateway_certificate import make_certificate
from gateway_world import V4, envoy_binary
from hypothesis import HealthCheck, Phase, given, settings

from homeport.gateway.bootstrap import why_invalid
from homeport.model.front import Front

pytestmark = pytest.mark.timeout(60)


@settings(
    max_examples=12,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(front=FRONTS)
def test_envoy_takes_whatever_comes_of_a_front(
    tmp_path_factory: pytest.TempPathFactory, front: Front
) -> None:
    folder = tmp_path_factory.getbasetemp()
    trusted = str(make_certificate(folder)[0]) if front.trusted_ca else None
    assert why_invalid(envoy_binary(), replace(front, trusted_ca=trusted, hosts=(V4,))) is None
