"""Copied rules load where no interface but lo exists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.probe.shadow.copied_text import tables_to_load, trace_table


def _adapted(rule: str) -> str:
    (table,) = tables_to_load(f"table inet t {{ # handle 1\n\tchain c {{\n\t\t{rule}\n\t}}\n}}\n")
    return table.splitlines()[2].strip()


@pytest.mark.parametrize(
    ("rule", "copied"),
    [
        ('iif "eth0" accept', 'iifname "eth0" accept'),
        ('oif != "lo" drop', 'oifname != "lo" drop'),
        ("iif 7 drop", 'iifname "index7" drop'),
        ('iif . tcp dport { "eth0" . 22 } drop', 'iifname . tcp dport { "eth0" . 22 } drop'),
        ("fib saddr . iif oif missing drop", "fib saddr . iif oif missing drop"),
        ("fib daddr type local accept", "fib daddr type local accept"),
        ('iifname "x" comment "iif of oif"', 'iifname "x" comment "iif of oif"'),
        ("iiftype loopback accept", "iiftype loopback accept"),
        ("type iface_index", "type ifname"),
        ("ip protocol tcp flow add @fast # handle 9", "counter # handle 9"),
    ],
)
def test_rules_of_interfaces_that_a_copy_lacks(rule: str, copied: str) -> None:
    assert _adapted(rule) == copied


def test_what_hangs_on_other_interfaces_is_left_out() -> None:
    text = (
        "table netdev t {\n"
        "\tflowtable f {\n\t\thook ingress priority filter\n\t\tdevices = { eth0 }\n\t}\n"
        '\tchain a {\n\t\ttype filter hook ingress device "eth0" priority 0; policy accept;\n\t}\n'
        "\tchain b {\n\t\ttype filter hook ingress devices = { eth0, lo } priority 0;\n\t}\n"
        "}\n"
        "table bridge u {\n}\ntable arp v {\n}\n"
    )
    (copied,) = tables_to_load(text)
    assert "flowtable" not in copied
    assert "chain a" not in copied
    assert "chain b" in copied


def test_the_devices_are_traced_only_where_rules_hang_on_them() -> None:
    assert "netdev" not in trace_table(("table inet t {\n}\n",))
    assert "hook ingress device lo" in trace_table(("\t\ttype filter hook ingress device lo",))


@given(st.text(alphabet='table ip{}\t\n"iifo # handle1', max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    trace_table(tables_to_load(text))
