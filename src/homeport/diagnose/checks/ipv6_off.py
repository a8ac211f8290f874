"""Is IPv6 switched off, though an IPv6 address is asked for?"""

from collections.abc import Iterator
from dataclasses import replace

from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.diagnose.made_up import LOOPBACK, exam, named, said, tried
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.finding import Finding
from homeport.model.route import Loopback


def _think(exam: Examination) -> Iterator[Finding]:
    lo = exam.loopback
    if lo is None or not lo.is_ipv6_off or at.is_reached(exam):
        return
    said = [one for one in exam.failures if one.code == "ipv6-disabled"]
    if not said and (not exam.targets or any(at.is_v4(one) for one in exam.targets)):
        return
    yield Finding(
        code="ipv6-disabled",
        what=f"IPv6 is switched off on this machine, {_so(exam)}",
        evidence=(
            lo.ipv6_evidence or "there is no /proc/net/if_inet6",
            *(one.line for one in said[:1]),
        ),
        fix=_fix(lo),
        confidence=0.97,
    )


def _so(exam: Examination) -> str:
    if any(at.is_v4(one) for one in exam.targets):
        return "and the app wants an IPv6 address"
    return f"so {at.where(exam)} cannot be used"


def _fix(lo: Loopback) -> str:
    """Return what helps; a kernel that was built without IPv6 has nothing to switch."""
    instead = "Use 127.0.0.1 instead of the IPv6 address"
    why = lo.ipv6_evidence or ""
    if "disable_ipv6" in why:
        every, one = (f"net.ipv6.conf.{name}.disable_ipv6=0" for name in ("all", lo.name or "lo"))
        return f"{instead}, or switch IPv6 on: sudo sysctl -w {every} {one}"
    if "ipv6.disable" in why:
        return f"{instead}, or start the kernel without ipv6.disable=1 (/etc/default/grub)"
    return instead


def _cases() -> dict[str, Case]:
    off = replace(LOOPBACK, is_ipv6_off=True, ipv6_evidence="net.ipv6.conf.lo.disable_ipv6 = 1")
    by_boot = replace(off, ipv6_evidence="ipv6.disable = 1 (a parameter of the kernel module)")
    gone = replace(off, ipv6_evidence="the kernel has no IPv6")
    failed = (tried(Outcome.NO_LOCAL_PORT, host="::1"),)
    return {
        "::1 is asked for, and a setting switches it off": Case(
            given=exam("http://[::1]:8000/", loopback=off, attempts=failed),
            finds=("ipv6-disabled",),
        ),
        "the kernel was started without it": Case(
            given=exam("http://[::1]:8000/", loopback=by_boot, attempts=failed),
            finds=("ipv6-disabled",),
        ),
        "the kernel was built without it": Case(
            given=exam("http://[::1]:8000/", loopback=gone, attempts=failed),
            finds=("ipv6-disabled",),
        ),
        "the app does not start on :: and says so": Case(
            given=exam(start=True, loopback=off, failures=(said("ipv6-disabled"),)),
            finds=("ipv6-disabled",),
        ),
        "IPv4 is asked for": Case(
            given=exam(loopback=off, attempts=(tried(Outcome.REFUSED),)),
        ),
        "the name leads to IPv4 as well": Case(
            given=exam(
                "localhost:8000",
                hosts=("::1", "127.0.0.1"),
                loopback=off,
                resolution=named("localhost", "::1", "127.0.0.1"),
                attempts=(*failed, tried(Outcome.REFUSED)),
            ),
        ),
        "the name has no address at all": Case(
            given=exam("shop.test:8000", hosts=(), loopback=off, resolution=named("shop.test")),
        ),
        "an IPv4 address answers all the same": Case(
            given=exam(
                "localhost:8000",
                hosts=("::1", "127.0.0.1"),
                loopback=off,
                attempts=(*failed, tried()),
            ),
        ),
        "IPv6 is on": Case(
            given=exam("http://[::1]:8000/", attempts=(tried(Outcome.REFUSED, host="::1"),)),
        ),
        "nobody could look": Case(given=exam("http://[::1]:8000/", loopback=None)),
    }


CHECK = Check(asks="Is IPv6 switched off?", think=_think, cases=_cases)
