"""Does the app refuse the name in the Host header?"""

from collections.abc import Iterator
from dataclasses import replace

from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.diagnose.http_words import plain_words, says_host
from homeport.diagnose.made_up import answered, ended, exam, listens, said, service, tried
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.exchange import Ending, Exchange, HttpAnswer
from homeport.model.finding import Finding

_REFUSALS = (400, 403, 404, 421)
_GOOD = range(200, 400)
_BAD_REQUEST = 400


def _think(exam: Examination) -> Iterator[Finding]:
    if at.is_start(exam) or not at.is_reached(exam):
        return
    answer = at.http_answer(exam)
    works = [one for one in exam.host_trials if one.http and one.http.status in _GOOD]
    log = [one.line for one in exam.failures if one.code == "host-header-rejected"]
    if answer is None or answer.http is None:
        if works and any(one.ending in (Ending.CLOSED, Ending.RESET) for one in exam.exchanges):
            yield _finding("closes the connection", works, log, exam, 0.9)
        return
    status, words = answer.http.status, _words(answer.http)
    if says_host(answer.http):
        yield _finding(words, works, log, exam, 0.96)
    elif (status in _REFUSALS and works) or (status in _REFUSALS[:2] and log):
        yield _finding(words, works, log, exam, 0.93)
    elif status == _BAD_REQUEST and _is_django(exam):
        yield _finding(words, works, log, exam, 0.85)


def _words(http: HttpAnswer) -> str:
    text = plain_words(http.text)[:160]
    return f"answers {http.status}: {text}" if text else f"answers {http.status}"


def _is_django(exam: Examination) -> bool:
    """With DEBUG off Django says nothing but 400, and a plain GET gives no other reason for it."""
    service = at.owner(exam)
    return service is not None and "django" in f"{service.product} {service.framework}".casefold()


def _finding(
    seen: str, works: list[Exchange], log: list[str], exam: Examination, sure: float
) -> Finding:
    target = exam.question.target
    host = target.host or "localhost"
    return Finding(
        code="host-header-rejected",
        what=f"{at.name_of(at.owner(exam))} does not accept the name {host} in the Host header",
        evidence=(
            f"with Host: {at.where(exam)} it {seen}",
            *(
                f"with Host: {one.host_header} it answers {one.http.status}"
                for one in works[:2]
                if one.http
            ),
            *(f"its log: {line}" for line in log[:1]),
        ),
        fix=f"Allow it: Django ALLOWED_HOSTS = ['{host}'], Vite server.allowedHosts: ['{host}'], "
        f"Rails config.hosts << '{host}', nginx server_name {host}"
        + (f"; or open it as {works[0].host_header}" if works else ""),
        confidence=sure,
    )


def _cases() -> dict[str, Case]:
    def seen(
        *exchanges: Exchange,
        trials: tuple[Exchange, ...] = (),
        product: str | None = None,
        log: tuple[str, ...] = (),
    ) -> Examination:
        return exam(
            "http://shop.test:8000/",
            hosts=("127.0.0.1",),
            listeners=(listens(),),
            services=(service(product=product),),
            attempts=(tried(),),
            exchanges=exchanges,
            host_trials=trials,
            failures=tuple(said("host-header-rejected", line) for line in log),
        )

    works = (replace(answered(), host_header="localhost"),)
    fails = (replace(answered(404), host_header="localhost"), ended())
    refuses = answered(403, "Blocked request. This host (shop.test) is not allowed.")
    bare, missing, closed = answered(400), answered(404), ended()
    log = ("Invalid HTTP_HOST header: 'shop.test:8000'",)
    refused = ("host-header-rejected",)
    return {
        "it says so": Case(given=seen(refuses), finds=refused),
        "it says so, and answers another name": Case(
            given=seen(refuses, trials=works), finds=refused
        ),
        "404, and another name works": Case(given=seen(missing, trials=works), finds=refused),
        "400, and its log says so": Case(given=seen(bare, log=log), finds=refused),
        "a bare 400 of Django": Case(given=seen(bare, product="Django"), finds=refused),
        "it closes, and another name works": Case(given=seen(closed, trials=works), finds=refused),
        "the same with a line in its log": Case(
            given=seen(closed, trials=works, log=log), finds=refused
        ),
        "a bare 400 of nobody known": Case(given=seen(bare)),
        "404 whatever the name": Case(given=seen(missing, trials=fails)),
        "404, and an old line in its log": Case(given=seen(missing, log=log)),
        "it closes whatever the name": Case(given=seen(closed, trials=fails)),
        "silence, and another name works": Case(given=seen(ended(Ending.SILENCE), trials=works)),
        "401 asks for a password": Case(given=seen(answered(401), trials=works)),
        "it answers": Case(given=seen(answered(text="ALLOWED_HOSTS"), product="Django")),
        "nobody was reached": Case(given=exam(attempts=(tried(Outcome.REFUSED),))),
        "the app does not start": Case(given=exam(start=True, exchanges=(refuses,))),
    }


CHECK = Check(asks="Does the app refuse the Host header?", think=_think, cases=_cases)
