"""A certificate on its way."""

from datetime import UTC, datetime

from homeport.gateway.services.certificate import Certificate


def test_its_key_is_not_printed() -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    one = Certificate(name="shop.localhost", chain_pem="chain", key_pem="hidden", renew_at=at)
    assert "hidden" not in repr(one)
