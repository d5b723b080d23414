"""The tree an expression looks at: elements of the answers or of a choice list."""

from collections.abc import Iterator


class Node:
    """An element. `value` is its own text, `own` says whether it is relevant by itself."""

    __slots__ = ("kids", "name", "own", "parent", "value")

    def __init__(self, name: str, parent: "Node | None" = None, value: str = "") -> None:
        self.name = name
        self.parent = parent
        self.value = value
        self.own = True
        self.kids: dict[str, list[Node]] = {}
        if parent is not None:
            parent.kids.setdefault(name, []).append(self)

    @property
    def relevant(self) -> bool:
        """Nothing below an element that is not relevant is relevant."""
        node: Node | None = self
        while node is not None:
            if not node.own:
                return False
            node = node.parent
        return True

    @property
    def text(self) -> str:
        """As expressions see it: blank while not relevant."""
        if self.kids:
            return "".join(kid.text for kid in self.children())
        return self.value if self.value and self.relevant else ""

    def children(self) -> Iterator["Node"]:
        for same in self.kids.values():
            yield from same

    def descendants(self) -> Iterator["Node"]:
        for kid in self.children():
            yield kid
            yield from kid.descendants()

    @property
    def siblings(self) -> list["Node"]:
        """Those of the same name, itself included."""
        return [self] if self.parent is None else self.parent.kids[self.name]

    @property
    def position(self) -> int:
        """Among its siblings of the same name, from 1."""
        for place, node in enumerate(self.siblings, start=1):
            if node is self:
                return place
        raise AssertionError("a node stands among its siblings")
