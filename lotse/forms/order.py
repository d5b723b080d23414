"""The order in which values follow from each other, and the circles that forbid one."""

from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from lotse.forms.fields import Field
from lotse.forms.logic import Task, Work
from lotse.forms.references import Reads, reads_of
from lotse.forms.xpath.compile import Compiled

_ROUNDS_WITH_NEIGHBOURS = 25

Graph = dict[Task, dict[Task, bool]]  # task -> what it needs -> whether firmly


def ordered(root: Field) -> tuple[tuple[Task, ...], int, list[list[Task]]]:
    """All work in order, how many rounds it may take, and every circle found."""
    graph = _graph(root)
    firm = {task: {need for need, hard in needs.items() if hard} for task, needs in graph.items()}
    circles = list(_circles(firm))
    rounds = 1
    for circle in _circles({task: set(needs) for task, needs in graph.items()}):
        rounds = _ROUNDS_WITH_NEIGHBOURS
        for need, task in pairwise(circle):
            if not graph[task].get(need, True):
                del graph[task][need]
    needs = {task: set(needs) for task, needs in graph.items()}
    list(_circles(needs))
    order = TopologicalSorter(needs).static_order()
    return tuple(task for task in order if has_work(task)), rounds, circles


def has_work(task: Task) -> bool:
    work, about = task
    if work is Work.COUNT:
        return about.count is not None
    if work is Work.RELEVANT:
        return about.relevant is not None
    return bool(about.calculate or about.triggers or about.choices or _defaults(about))


def _circles(needs: dict[Task, set[Task]]) -> Iterator[list[Task]]:
    """Each circle once; one of its edges is taken out so that the next can be found."""
    while True:
        try:
            TopologicalSorter(needs).prepare()
        except CycleError as found:
            circle: list[Task] = found.args[1]
            needs[circle[1]].discard(circle[0])
            yield circle
        else:
            return


def _graph(root: Field) -> Graph:
    graph: Graph = {}
    for about in root.descendants():
        for work in Work:
            graph[(work, about)] = {}
    for about in root.descendants():
        _add_needs(graph, about)
    return graph


def _add_needs(graph: Graph, about: Field) -> None:
    value = graph[(Work.VALUE, about)]
    value[(Work.RELEVANT, about)] = True
    for outer in about.ancestors():
        if outer.parent is not None:
            value[(Work.RELEVANT, outer)] = True
            if outer.repeat:
                for work in Work:
                    graph[(work, about)][(Work.COUNT, outer)] = True
    if about.calculate is not None:
        _add(graph, (Work.VALUE, about), reads_of(about.calculate.token, about))
    if about.relevant is not None:
        _add(graph, (Work.RELEVANT, about), reads_of(about.relevant.token, about))
    if about.count is not None:
        _add(graph, (Work.COUNT, about), reads_of(about.count.token, about))
    loose = [trigger.value for trigger in about.triggers] + _defaults(about)
    loose += [about.choices.nodes] if about.choices is not None else []
    for compiled in loose:
        reads = reads_of(compiled.token, about)
        _add(graph, (Work.VALUE, about), Reads(set(), reads.firm | reads.loose))
    for trigger in about.triggers:
        value.setdefault((Work.VALUE, trigger.source), False)


def _defaults(about: Field) -> list[Compiled]:
    return [each for each in (about.first_default, about.repeat_default) if each is not None]


def _add(graph: Graph, task: Task, reads: Reads) -> None:
    for fields, firm in ((reads.loose, False), (reads.firm, True)):
        for read in _with_work(fields):
            graph[task][read] = firm or graph[task].get(read, False)
    if task[0] is Work.VALUE:
        graph[task].pop(task, None) if _only_once(task[1]) else None


def _with_work(fields: Iterable[Field]) -> Iterator[Task]:
    """Reading a group means its being there, not what stands in it."""
    for about in sorted(fields, key=lambda each: each.path):
        if about.parent is None:
            continue
        yield (Work.COUNT if about.kids else Work.VALUE), about


def _only_once(about: Field) -> bool:
    """`once()` may look at the value it keeps."""
    return about.calculate is not None and "once(" in about.calculate.source.replace(" ", "")
