"""The graph of one open page: fetched beside the event loop, laid out for its width."""

from collections.abc import Awaitable, Callable, Collection
from contextlib import suppress

import anyio.to_thread
from nicegui.events import GenericEventArguments

from homeport.errors import HomeportError
from homeport.faces.web.elements import Canvas
from homeport.faces.web.picture import Picture, node_sheet, to_picture
from homeport.faces.web.row import row_id
from homeport.faces.web.sheet import Sheet
from homeport.home.graph import graph
from homeport.home.watch import Watch
from homeport.model.graph import Graph

_WIDEST_PX = 8_000


class GraphTab:
    """Who talks to whom. `open_line` and `open_sheet` show what was clicked."""

    def __init__(
        self,
        watch: Watch,
        open_line: Callable[[str], Awaitable[None]],
        open_sheet: Callable[[Sheet], None],
    ) -> None:
        """Build it, hidden; call within a NiceGUI page."""
        self.is_shown = False
        self._watch = watch
        self._open_line = open_line
        self._open_sheet = open_sheet
        self._graph: Graph | None = None
        self._kept: Collection[int] | None = None
        self._width = 1_200
        self._canvas = Canvas().on("choose", self._choose).on("width", self._resize)
        self._canvas.show(picture=Picture(), hidden=True, busy=False, problem="")

    async def turn(self, *, is_shown: bool) -> None:
        """Show or hide the tab."""
        self.is_shown = is_shown
        self._canvas.show(hidden=not is_shown, busy=is_shown and self._graph is None)
        await self.refresh()

    async def refresh(self) -> None:
        """Look again at who talks to whom, while the tab is shown."""
        if not self.is_shown:
            return
        try:
            self._graph = await anyio.to_thread.run_sync(graph)
        except (HomeportError, OSError) as error:
            self._canvas.show(problem=f"Cannot look at the connections: {error}", busy=False)
            return
        self._canvas.show(problem="")
        self._draw()

    def keep(self, pids: Collection[int] | None, *, is_unfolded: bool) -> None:
        """Show the processes `pids` and whom they talk to; None for all, or all in front."""
        if pids is None and is_unfolded and self._graph is not None:
            pids = {one.pid for one in self._graph.nodes if one.pid is not None}
        self._kept = pids
        self._draw()

    def mark(self, key: str) -> None:
        """Let go of the marked box when the drawer closes."""
        if not key:
            self._canvas.show(chosen="")

    def _draw(self) -> None:
        if self._graph is not None and self.is_shown:
            picture = to_picture(self._graph, self._kept, self._width)
            self._canvas.show(picture=picture, busy=False)

    def _resize(self, event: GenericEventArguments) -> None:
        self._width = min(int(event.args), _WIDEST_PX)
        self._draw()

    async def _choose(self, event: GenericEventArguments) -> None:
        node = str(event.args)
        self._canvas.show(chosen=node)
        key = self._line_of(node)
        if key is None and self._serves(node):
            # The graph was read later than the list.
            with suppress(HomeportError, OSError):
                await self._watch.fresh(max_age_s=0)
            key = self._line_of(node)
        if key is not None:
            await self._open_line(key)
        elif self._graph is not None and (sheet := node_sheet(self._graph, node)) is not None:
            self._open_sheet(sheet)

    def _serves(self, node: str) -> bool:
        nodes = self._graph.nodes if self._graph else ()
        return any(one.id == node and one.ports for one in nodes)

    def _line_of(self, node: str) -> str | None:
        """Return the line of the first thing that the process of `node` serves."""
        snapshot = self._watch.snapshot
        services = snapshot.services if snapshot else ()
        mine = [one for one in services if node == f"pid:{one.pid}"]
        mine.sort(key=lambda one: (one.port is None, one.is_background, one.port or 0))
        return row_id(mine[0]) if mine else None
