"""The parts of the page as NiceGUI elements: each draws what it is told, and tells clicks."""

from nicegui import ui

from homeport.faces.web.delta import Delta
from homeport.faces.web.route_row import RouteDelta
from homeport.faces.web.route_talk import Talk
from homeport.kit.wire import to_plain


class Part(ui.element):
    """A Vue component whose props change only when they say something new."""

    def show(self, **props: object) -> None:
        """Set `props` (nouns become plain data) and send them if any differs from before."""
        plain = {name: to_plain(value) for name, value in props.items()}
        fresh = {name: value for name, value in plain.items() if self.props.get(name, ...) != value}
        if fresh:
            self.props.update(fresh)


class Bar(Part, component="bar.js"):
    """Header and toolbar."""


class List(Part, component="list.js"):
    """The live list."""

    def apply(self, delta: Delta, *, is_calm: bool) -> None:
        """Change the rows in place; `is_calm` when new ones are no news."""
        self.run_method("apply", to_plain(delta), is_calm)


class Drawer(Part, component="drawer.js"):
    """Everything about one service."""


class Ask(Part, component="ask.js"):
    """The guarded question before something ends."""


class Canvas(Part, component="picture.js"):
    """Who talks to whom."""


class Doctor(Part, component="doctor.js"):
    """One question to the doctor, and the answer."""


class RoutesView(Part, component="routes.js"):
    """Which name leads where."""

    def apply(self, delta: RouteDelta) -> None:
        """Change the lines in place."""
        self.run_method("apply", to_plain(delta))

    def tell(self, talk: Talk) -> None:
        """Say what came of what the person asked for."""
        self.run_method("answered", to_plain(talk))


class Wrong(Part, component="wrong.js"):
    """What is wrong on the machine now."""


class Keys(Part, component="keys.js"):
    """The keyboard."""
