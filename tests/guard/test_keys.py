"""Tokens, cookies and tickets."""

from homeport.guard.keys import Keys, new_token


class Hours:
    """A clock that a test moves."""

    now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


def test_tokens_differ_and_fit_into_a_url() -> None:
    one, two = new_token(), new_token()
    assert one != two
    assert len(one) >= 43
    assert one.replace("-", "").replace("_", "").isalnum()


def test_the_cookie_differs_by_token_port_and_user() -> None:
    values = {
        Keys(port=port, token=token).cookie_value(uid)
        for port in (1, 2)
        for token in ("a", "b")
        for uid in (None, 0, 1)
    }
    assert len(values) == 12


def test_a_ticket_dies_after_a_minute() -> None:
    clock = Hours()
    keys = Keys(port=1, token="t", monotonic_s=clock)
    first, second = keys.new_ticket(5), keys.new_ticket(5)
    clock.now_s = 59.0
    assert keys.take_ticket(first, 5)
    clock.now_s = 61.0
    assert not keys.take_ticket(second, 5)


def test_root_may_redeem_a_ticket_for_a_relay() -> None:
    keys = Keys(port=1, token="t")
    assert keys.take_ticket(keys.new_ticket(1000), 0)


def test_asking_for_tickets_forever_costs_no_memory() -> None:
    keys = Keys(port=1, token="t")
    tickets = [keys.new_ticket(None) for _ in range(200)]
    assert not keys.take_ticket(tickets[0], None)
    assert keys.take_ticket(tickets[-1], None)


def test_nothing_prints_the_token() -> None:
    keys = Keys(port=1, token="hush")
    keys.new_ticket(None)
    assert "hush" not in repr(keys)
