"""What nft lists becomes chains and rules."""

from hypothesis import given
from hypothesis import strategies as st

from homeport.model.ruleset import Effect
from homeport.observe.ruleset.nft_text import nft_effect, parse_nft

LISTED = """\
table inet guard { # handle 4
\tcomment "ours"
\tset blocked { # handle 2
\t\ttype inet_service
\t\tflags interval
\t\telements = { 9000-9010, 62893 }
\t}

\tchain deep { # handle 9
\t\treject with tcp reset # handle 11
\t}

\tchain in { # handle 1
\t\tcomment "for the office"
\t\ttype filter hook input priority filter; policy drop;
\t\ttcp dport @blocked counter packets 7 bytes 0 drop comment "a { } # handle 3" # handle 3
\t\tip saddr { 1.2.3.4, 1.2.3.5,
\t\t\t   1.2.3.6 } drop # handle 5
\t\tiif "lo" accept # handle 7
\t\tjump deep # handle 8
\t}
}
table netdev early { # handle 5
\tchain lo { # handle 1
\t\ttype filter hook ingress device "lo" priority filter; policy accept;
\t}
}
"""


def test_chains_with_their_hooks_and_policies() -> None:
    found = {chain.place: (chain.hook, chain.policy) for chain in parse_nft(LISTED)}
    assert found == {
        "inet guard deep": (None, None),
        "inet guard in": ("input", Effect.DROP),
        "netdev early lo": ("ingress", Effect.ACCEPT),
    }


def test_rules_in_order_even_over_several_lines() -> None:
    rules = parse_nft(LISTED)[1].rules
    assert [rule.undo.rpartition(" ")[2] for rule in rules] == ["3", "5", "7", "8"]
    assert rules[0].packets == 7
    assert rules[1].text == "ip saddr { 1.2.3.4, 1.2.3.5, 1.2.3.6 } drop"
    assert [rule.effect for rule in rules] == [
        Effect.DROP,
        Effect.DROP,
        Effect.ACCEPT,
        Effect.OTHER,
    ]


def test_the_commands_can_be_pasted_into_a_shell() -> None:
    chain = parse_nft(LISTED)[1]
    assert chain.undo == "nft 'chain inet guard in { policy accept; }'"
    assert chain.rules[0].undo == "nft delete rule inet guard in handle 3"


def test_words_in_comments_and_names_of_messages_do_nothing() -> None:
    assert nft_effect('counter comment "drop it"') is Effect.OTHER
    assert nft_effect("icmp type redirect counter") is Effect.OTHER
    assert nft_effect("tcp dport 5 redirect to :6") is Effect.REDIRECT
    assert nft_effect("tcp dport vmap { 5 : drop, 6 : accept }") is Effect.DROP


@given(st.text(alphabet='\t {}#"\nabc123;:,', max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    parse_nft(text)
    parse_nft("table ip t {\n\tchain c {\n" + text)
