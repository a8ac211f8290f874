"""The handbook, one cause at a time."""

import pytest

from homeport.errors import NoSuchThingError
from homeport.home.doctor.explain import explain


@pytest.mark.parametrize("word", ["ipv6-only", " IPv6-only ", "listening-on-ipv6-only"])
def test_a_cause_is_found_by_its_code_and_other_names(word: str) -> None:
    assert explain(word).code == "ipv6-only"


def test_a_slip_of_the_pen_gets_a_hint() -> None:
    with pytest.raises(NoSuchThingError) as error:
        explain("ipv6-ony")
    assert "ipv6-only" in error.value.hint
    with pytest.raises(NoSuchThingError) as error:
        explain("zzzzzz")
    assert "docs/doctor.md" in error.value.hint
