"""Just enough SVG for charts and diagrams in the page: elements in, one line of markup out.

Colours come from CSS classes, so one drawing serves light and dark. Widths may be percentages, so that bars stretch
while letters keep their size on a narrow screen.
"""

from __future__ import annotations

import html

from macros.render.markdown import plain

Value = str | int | float


def _text(value: Value) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def element(name: str, content: str = "", **attributes: Value) -> str:
    """`element("rect", x=1, class_="bar")`; `_` in a name stands for `-`, a last one is dropped."""
    shown = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{html.escape(_text(value))}"' for key, value in attributes.items()
    )
    return f"<{name}{shown}>{content}</{name}>" if content else f"<{name}{shown}/>"


def text(words: str, x: Value, y: Value, class_: str, anchor: str = "start") -> str:
    return element("text", html.escape(words, quote=False), x=x, y=y, class_=class_, text_anchor=anchor)


def tip(words: str) -> str:
    """What a pointer resting on the element around it shows."""
    return element("title", html.escape(words, quote=False))


def picture(content: str, title: str, width: Value, height: float, class_: str, view_box: bool) -> str:
    """The whole drawing, with a name for those who do not see it. Without a view box, percentages stretch it."""
    name = html.escape(plain(title))
    box = f' viewBox="0 0 {_text(width)} {_text(height)}"' if view_box else ""
    return (
        f'<svg class="{class_}" xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{name}" '
        f'width="{_text(width)}" height="{_text(height)}"{box}>{tip(plain(title))}{content}</svg>'
    )


def figure(drawing: str, caption: str = "", class_: str = "bp-figure") -> str:
    """A block for Markdown around drawings; `caption` is HTML."""
    below = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f'<figure class="{class_}"><div class="bp-scroll">{drawing}</div>{below}</figure>'
