"""A Bokeh app, by its name, although it accepts no page but those of localhost."""

from collections.abc import Iterator

import pytest
from door_clients import SCHEMES, Door
from door_programs import RealApp, app_folder, python_program, running
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.timeout(150)

APP = """
from bokeh.io import curdoc
from bokeh.layouts import column
from bokeh.models import Button, Div

shown = Div(text="0 so far")
button = Button(label="Add one")

def add():
    shown.text = "1 so far"

button.on_click(add)
curdoc().add_root(column(button, shown))
"""


@pytest.fixture(scope="module")
def app(door: Door) -> Iterator[RealApp]:
    """Have the app as its documentation says, and a route to it."""
    with (
        app_folder({"app.py": APP}) as folder,
        running([python_program("bokeh"), "serve", "app.py", "--port", "PORT"], folder) as found,
    ):
        door.lead("plots", found.target)
        yield found


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_click_comes_back(door: Door, app: RealApp, page: Page, scheme: str) -> None:
    page.goto(door.url("plots", scheme=scheme))
    assert page.url == door.url("plots", "/app", scheme=scheme)
    expect(page.get_by_text("0 so far")).to_be_visible()
    page.get_by_role("button", name="Add one").click()
    expect(page.get_by_text("1 so far")).to_be_visible()
