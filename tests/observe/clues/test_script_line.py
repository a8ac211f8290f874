"""Command lines of interpreters."""

from homeport.observe.clues.script_line import ScriptLine, placed, take_apart


def test_parts() -> None:
    def parts(line: str) -> ScriptLine:
        return take_apart(tuple(line.split()), ("-I",), ("-e",))

    assert parts("ruby -w -I lib app.rb x") == ScriptLine(
        options=("-w", "-I", "lib"), script="app.rb", rest=("x",)
    )
    assert parts("ruby -e a -e b x") == ScriptLine(inline="a\nb", rest=("x",))
    assert parts("ruby -- -odd.rb") == ScriptLine(script="-odd.rb")
    assert parts("ruby -") == ScriptLine(script="-")
    for line in ("", "ruby", "ruby -I", "ruby -e"):
        assert parts(line).script is None


def test_places() -> None:
    assert placed("/srv", "a/../b") == "/srv/b"
    assert placed(None, "/a") == "/a"
    assert placed(None, "a") is None
    assert placed("/srv", "") is None
