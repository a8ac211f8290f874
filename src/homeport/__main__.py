"""Decide, before anything is imported, which face was called."""

# ruff: noqa: PLC0415  what is imported depends on who was called
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from homeport.home.door.life import DoorLife
    from homeport.home.rounds import Rounds
    from homeport.home.watch import Watch
    from homeport.model.status import Status


def _serve(argv: list[str]) -> int:
    from homeport.faces.api.app import build_api
    from homeport.faces.web.door.app import DoorFacts, door_pages
    from homeport.faces.web.page import attach
    from homeport.home.serve import Faces, serve

    def build(
        watch: "Watch", rounds: "Rounds", door: "DoorLife", status: "Callable[[], Status]"
    ) -> Faces:
        api = build_api(watch, rounds, door.board, status)
        attach(api, watch, rounds, door.board)
        facts = DoorFacts(names=door.names, verdict=door.verdicts.verdict)
        return Faces(inside=api, strays=door_pages(facts))

    return serve(build, argv)


def main(argv: list[str]) -> int:
    """Answer `argv` (without the program's name) and return the exit code."""
    if "--lean" in argv and argv[0] in ("ls", "why"):
        from homeport.faces.cli.lean import main as answer_and_exit

        answer_and_exit(argv)
    if sys.flags.no_site:
        # bin/homeport leaves it out; whoever is in less of a hurry gets .pth files and so on.
        import site

        site.main()
    if argv[:1] == ["serve"]:
        return _serve(argv[1:])
    if argv[:1] == ["relay"]:
        from homeport.run.relay import main as relay

        return relay(argv[1:])
    from homeport.faces.cli.app import main as answer

    return answer(argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
