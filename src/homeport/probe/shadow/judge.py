"""Say what the packet filter does with a flow, by trying it on a copy of the rules."""

from homeport.model.address import Transport
from homeport.model.packet_filter import FilterAnswer, FilterVerdict, Flow
from homeport.model.ruleset import Ruleset

DEADLINE_S = 3.0


def judge(flow: Flow, ruleset: Ruleset, *, deadline_s: float = DEADLINE_S) -> FilterAnswer:
    """Return the verdict on `flow` under `ruleset`, and the first rule that is to blame.

    The kernel itself decides, in a network namespace that this call makes and that ends with it;
    the caller's own rules are not touched. Never raises.

    Cost: nothing without rules, else 50 ms, and 0.5 s where packets are dropped and only counters
    can tell.
    """
    if flow.transport is Transport.UNIX:
        return FilterAnswer(verdict=FilterVerdict.PASSES)
    if not ruleset.has_rules:
        if ruleset.missing:
            return _unknown("; ".join(ruleset.missing))
        return FilterAnswer(verdict=FilterVerdict.PASSES)
    # ctypes and the rest cost 15 ms, and most machines have no rules at all.
    from homeport.probe.shadow.conclude import conclude  # noqa: PLC0415  # see above
    from homeport.probe.shadow.try_out import try_out  # noqa: PLC0415  # see above

    try:
        facts = try_out(flow, ruleset, deadline_s=deadline_s)
    except PermissionError:
        return _unknown("the rules can be tried out only as root (run this with sudo)")
    except OSError as error:
        return _unknown(f"the rules could not be tried out: {error}")
    return conclude(flow, ruleset, facts)


def _unknown(note: str) -> FilterAnswer:
    return FilterAnswer(verdict=FilterVerdict.UNKNOWN, is_exact=False, note=note)
