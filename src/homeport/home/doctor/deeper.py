"""Look deeper where the first look did not explain: filter, upstreams, redirects, Host, proxy."""

from dataclasses import replace

from homeport.diagnose import situation as at
from homeport.diagnose.forwarders import upstreams_of
from homeport.home.doctor.config_texts import read_settings
from homeport.home.doctor.experiments import (
    with_cors,
    with_host_trials,
    with_large_header,
    with_rules,
)
from homeport.home.doctor.filters import with_filters
from homeport.home.doctor.proxied import with_proxy
from homeport.home.doctor.redirects import with_redirects
from homeport.home.doctor.upstreams import place_upstreams
from homeport.kit.clock import SYSTEM_CLOCK
from homeport.model.examination import Examination, Upstream
from homeport.model.packet_filter import FilterVerdict

# Each asks once more; the last ones matter most seldom.
_ASKING_AGAIN = (
    with_redirects, with_rules, with_host_trials, with_large_header, with_cors, with_proxy,
)  # fmt: skip


def look_deeper(exam: Examination, *, until_s: float | None = None) -> Examination:
    """Return the examination with whatever the state of things asks for.

    After `until_s` nothing more is asked of the server: who was slow until then stays slow.
    """
    exam = with_filters(exam)
    exam = _with_upstreams(exam)
    if at.is_reached(exam):
        for one in _ASKING_AGAIN:
            if until_s is not None and SYSTEM_CLOCK.monotonic_s() > until_s:
                break
            exam = one(exam)
    return exam


def _with_upstreams(exam: Examination) -> Examination:
    """Find out where a forwarder leads, when what came back is no good."""
    if at.is_start(exam) or not _is_bad(exam):
        return exam
    service = at.owner(exam)
    found: list[Upstream] = []
    if service is not None:
        settings = read_settings(service)
        found += upstreams_of(service.process, service.argv, settings, at.port_of(exam))
    redirected = [one for one in exam.filters if one.verdict is FilterVerdict.REDIRECTS]
    return replace(exam, upstreams=place_upstreams(found, redirected, exam))


def _is_bad(exam: Examination) -> bool:
    """Return whether the client got nothing useful."""
    answer = at.http_answer(exam)
    if answer is not None and answer.http is not None:
        return answer.http.status >= 500  # server errors
    return not at.got_something(exam)
