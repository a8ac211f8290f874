"""Have a thread of its own try a flow against a copy of the rules, and report what it saw."""

import threading
from contextlib import suppress
from dataclasses import dataclass

from homeport.model.address import Host
from homeport.model.packet_filter import Flow
from homeport.model.ruleset import Ruleset
from homeport.probe.shadow.exchange import COMPLETE, Exchange, Trial, target_of
from homeport.probe.shadow.facts import Counts, Facts, led_to, read_counts
from homeport.probe.shadow.load import Place, has_nf_tables, list_handles, load_copy, print_with
from homeport.probe.shadow.namespace import furnish, leave_for_a_new_one
from homeport.probe.shadow.server_user import read_server_uid
from homeport.probe.shadow.trace import Listener


def try_out(flow: Flow, ruleset: Ruleset, *, deadline_s: float) -> Facts:
    """Return what happens to `flow` where only a copy of `ruleset` is in force.

    A network namespace belongs to a thread, and goes with it. Every wait inside is bounded, so the
    thread ends by itself even when we no longer wait for it.

    Raises: OSError when no namespace may be made; TimeoutError.
    """
    work = _Work(flow=flow, ruleset=ruleset)
    thread = threading.Thread(target=work.run, name="homeport-shadow", daemon=True)
    thread.start()
    thread.join(deadline_s)
    if work.problem is not None:
        raise work.problem
    if work.facts is None:
        raise TimeoutError(f"trying the rules took longer than {deadline_s:.0f} s")
    return work.facts


@dataclass(slots=True, kw_only=True)
class _Work:
    flow: Flow
    ruleset: Ruleset
    facts: Facts | None = None
    problem: OSError | None = None

    def run(self) -> None:
        try:
            self.facts = self._work()
        except OSError as error:
            self.problem = error

    def _work(self) -> Facts:
        server_uid = read_server_uid(self.flow)
        leave_for_a_new_one()
        furnish(target_of(self.flow))
        failed = load_copy(self.ruleset)
        at = (target_of(self.flow), self.flow.port)
        exchange, listener = self._try(at, server_uid)
        led = led_to(self.flow, exchange, listener.events)
        if exchange.outcome != COMPLETE and led is not None:
            # Nobody listened there; what becomes of replies from there shows only if one does.
            exchange, listener = self._try(led, None)
        return self._report(exchange, listener, failed)

    def _try(self, at: tuple[Host, int], server_uid: int | None) -> tuple[Exchange, Listener]:
        listener = Listener()
        if has_nf_tables(self.ruleset):
            with suppress(OSError):  # then counters have to tell
                listener.open()
        trial = Trial(flow=self.flow, server_uid=server_uid, listener=listener, at=at)
        try:
            return trial.run(), listener
        finally:
            listener.close()

    def _report(self, exchange: Exchange, listener: Listener, failed: tuple[str, ...]) -> Facts:
        is_plain = exchange.outcome == COMPLETE and not _may_redirect(self.ruleset)
        return Facts(
            exchange=exchange,
            events=tuple(listener.events),
            failed=failed,
            handles=list_handles() if listener.events and not is_plain else {},
            counts={} if is_plain else _counts(self.ruleset),
        )


def _may_redirect(ruleset: Ruleset) -> bool:
    """Return whether who to blame must be known even for a connection that works."""
    return any(rule.effect == "redirect" for chain in ruleset.chains for rule in chain.rules)


def _counts(ruleset: Ruleset) -> dict[Place, Counts]:
    found: dict[Place, Counts] = {}
    for one in ruleset.texts:
        if one.program.endswith("-restore"):
            program = one.program.removesuffix("-restore")
            found |= read_counts(one.program, print_with(f"{program}-save", "-c"))
    return found
