"""Measurements as bars: sizes beside each other, layers on top of each other, steps over time."""

from __future__ import annotations

from dataclasses import dataclass

from macros.catalogue.measured import Measured, Step
from macros.render import svg
from macros.render.numbers import percent, seconds, size

ROW, BAR = 40, 14


@dataclass(frozen=True)
class Bar:
    """One row: a label, and parts of one bar as (bytes, class, what it is)."""

    label: str
    parts: tuple[tuple[int, str, str], ...]

    @property
    def total(self) -> int:
        return sum(part[0] for part in self.parts)


def size_bar(label: str, measured: Measured, words: dict[str, str]) -> Bar:
    """The image on disk: what the base brought, then what the Dockerfile added."""
    base = measured.base_bytes or 0
    added = max((measured.size_bytes or 0) - base, 0)
    return Bar(label, ((base, "base", words["base"]), (added, "added", words["added"])))


def layer_bar(label: str, measured: Measured, words: dict[str, str]) -> Bar:
    """The base, then each layer that was added."""
    parts = [(measured.base_bytes or 0, "base", words["base"])]
    parts += [(layer.size_bytes, f"layer l{i % 4}", layer.created_by) for i, layer in enumerate(measured.added)]
    return Bar(label, tuple(parts))


def bars(rows: list[Bar], title: str) -> str:
    """Bars on one scale, each below its label and its total."""
    longest = max(row.total for row in rows)
    drawn = ""
    for number, row in enumerate(rows):
        top = number * ROW
        drawn += svg.text(row.label, 0, top + 13, "label")
        drawn += svg.text(size(row.total), "100%", top + 13, "value", "end")
        drawn += svg.element("rect", x=0, y=top + 19, width="100%", height=BAR, rx=3, class_="track")
        start = 0
        for amount, kind, what in row.parts:
            if amount:
                drawn += svg.element(
                    "rect",
                    svg.tip(f"{what}: {size(amount)}"),
                    x=f"{100 * start / longest:.2f}%",
                    y=top + 19,
                    width=percent(amount, longest),
                    height=BAR,
                    rx=1.5,
                    class_=kind,
                )
            start += amount
    return svg.picture(drawn, title, "100%", len(rows) * ROW, "bp-bars", view_box=False)


def timeline(steps: list[Step], title: str) -> str:
    """One row a step of the cold build, over time; steps side by side ran side by side."""
    shown = [step for step in sorted(steps, key=lambda s: s.start_s) if step.end_s > step.start_s]
    if not shown:
        return ""
    whole = max(step.end_s for step in shown)
    stages = list(dict.fromkeys(step.stage for step in shown))
    drawn = ""
    for number, step in enumerate(shown):
        top = number * 32
        kind = f"step s{stages.index(step.stage) % 4}"
        name = f"{step.stage}: {step.name}" if len(stages) > 1 and step.stage else step.name
        drawn += svg.text(shortened(name, 44), 0, top + 12, "label")
        drawn += svg.text(seconds(step.end_s - step.start_s), "100%", top + 12, "value", "end")
        drawn += svg.element(
            "rect",
            svg.tip(name),
            x=f"{100 * step.start_s / whole:.2f}%",
            y=top + 17,
            width=percent(step.end_s - step.start_s, whole),
            height=8,
            rx=2,
            class_=kind,
        )
    return svg.picture(drawn, title, "100%", len(shown) * 32, "bp-bars bp-timeline", view_box=False)


def shortened(text: str, most: int) -> str:
    """`text` on one line of at most `most` letters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
