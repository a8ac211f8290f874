"""The report of a bug."""

from homeport.faces.cli.bug import report


def _raised() -> ValueError:
    try:
        raise ValueError("bad \x1b[2J value")
    except ValueError as error:
        return error


def test_it_says_what_broke_and_where() -> None:
    text = report(_raised(), with_traceback=False)
    assert "this is a bug in Homeport" in text
    assert "ValueError: bad \\x1b[2J value" in text
    assert "test_bug.py:" in text
    assert "HOMEPORT_DEBUG=1" in text
    assert "Traceback" not in text


def test_the_traceback_comes_on_request() -> None:
    assert "Traceback" in report(_raised(), with_traceback=True)


def test_an_error_without_message_or_place() -> None:
    text = report(KeyError(), with_traceback=False)
    assert "KeyError: no message" in text
    assert "at ?" in text
