"""The answer when nothing is wrong."""

from homeport.model.cause_text import CauseText

GROUP = "Nothing wrong"

CAUSES = (
    CauseText(
        code="ok",
        title="Nothing wrong",
        group=GROUP,
        symptoms=("The doctor says that the target answers, and lists what it checked.",),
        why=(
            "Names, routes, packet filter, listener, process and protocol were looked at, "
            "and the target answered the way the client asks. If it still fails for you, "
            "then your client does something that the doctor did not see: another "
            "address, another user, another machine, a proxy of its own, or something in "
            "the browser (cache, extension, cookies, HSTS)."
        ),
        fixes=(
            (
                "It works here and fails in your app",
                "Ask with exactly what your app uses, and paste its error: homeport "
                "doctor http://localhost:PORT/path --symptom FILE",
            ),
            (
                "It fails only now and then",
                "Run the doctor while it fails; queues, limits and restarts are only visible then",
            ),
            (
                "It fails only in the browser",
                "Try a private window, which has no cache, no cookies and no extensions",
            ),
        ),
        see_yourself=(
            (
                "curl -v http://localhost:PORT/",
                '"Connected to" and a status line such as "HTTP/1.1 200 OK"',
            ),
        ),
        sources=("curl(1)",),
    ),
)
