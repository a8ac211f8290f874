"""The words between the gateway and home."""

from homeport.model.door import DoorCall, Reason


def test_the_reasons_are_what_stands_in_the_header() -> None:
    assert [str(one) for one in Reason] == ["unknown", "down", "hidden", "unreachable"]


def test_a_call_is_a_value() -> None:
    call = DoorCall(reason=Reason("down"), name="shop", is_own=False)
    assert call == DoorCall(reason=Reason.DOWN, name="shop", is_own=False)
