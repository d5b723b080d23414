"""The order in which values follow from each other, and the circles that forbid one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from graphlib import TopologicalSorter

from lotse.forms.fields import Field
from lotse.forms.logic import Task, Work
from lotse.forms.references import Reads, reads_of
from lotse.forms.xpath.compile import Compiled

_ROUNDS_WITH_NEIGHBOURS = 25

Needs = Mapping[Task, Sequence[Task]]
Graph = dict[Task, dict[Task, bool]]  # task -> what it needs -> whether firmly


def ordered(root: Field) -> tuple[tuple[Task, ...], int, list[list[Task]]]:
    """All work in order, how many rounds it may take, and every circle found."""
    graph = _graph(root)
    firm = {task: [need for need, hard in needs.items() if hard] for task, needs in graph.items()}
    circles = [_circle_in(knot, firm) for knot in _knots(firm)]
    everything = {task: list(needs) for task, needs in graph.items()}
    knots = _knots(everything)
    for knot in knots:
        for task in knot:
            loose = [need for need in everything[task] if need in knot and not graph[task][need]]
            everything[task] = [need for need in everything[task] if need not in loose]
    for knot in _knots(everything):  # circles that are refused anyway
        for task in knot:
            everything[task] = [need for need in everything[task] if need not in knot]
    order = TopologicalSorter(everything).static_order()
    rounds = _ROUNDS_WITH_NEIGHBOURS if knots else 1
    return tuple(task for task in order if has_work(task)), rounds, circles


def has_work(task: Task) -> bool:
    work, about = task
    if work is Work.COUNT:
        return about.count is not None
    if work is Work.RELEVANT:
        return about.relevant is not None
    return bool(about.calculate or about.triggers or about.choices or _defaults(about))


def _knots(needs: Needs) -> list[set[Task]]:
    """Groups of tasks that all need each other (Tarjan), without recursion."""
    found: list[set[Task]] = []
    number: dict[Task, int] = {}
    lowest: dict[Task, int] = {}
    path: list[Task] = []
    waiting: set[Task] = set()
    for start in needs:
        steps = [] if start in number else [(start, iter(needs[start]))]
        while steps:
            task, rest = steps[-1]
            if task not in number:
                number[task] = lowest[task] = len(number)
                path.append(task)
                waiting.add(task)
            need = next((each for each in rest if each not in number), None)
            if need is not None:
                steps.append((need, iter(needs[need])))
                continue
            steps.pop()
            lowest[task] = min(
                [lowest[task], *(lowest[each] for each in needs[task] if each in waiting)]
            )
            if lowest[task] == number[task]:
                place = path.index(task)
                knot = set(path[place:])
                del path[place:]
                waiting -= knot
                if len(knot) > 1 or task in needs[task]:
                    found.append(knot)
    return found


def _circle_in(knot: set[Task], needs: Needs) -> list[Task]:
    """The shortest way from the first task of the form back to itself."""
    first = min(knot, key=lambda task: (task[1].path, task[0].value))
    ways: list[list[Task]] = [[first]]
    seen = {first}
    for way in ways:
        for need in needs[way[-1]]:
            if need == first:
                return way
            if need in knot and need not in seen:
                seen.add(need)
                ways.append([*way, need])
    return [first]


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
        reads = Reads(set(), reads.firm | reads.loose, reads.standing)
        _add(graph, (Work.VALUE, about), reads)
    for trigger in about.triggers:
        value.setdefault((Work.VALUE, trigger.source), False)


def _defaults(about: Field) -> list[Compiled]:
    return [each for each in (about.first_default, about.repeat_default) if each is not None]


def _add(graph: Graph, task: Task, reads: Reads) -> None:
    for fields, firm in ((reads.loose, False), (reads.firm, True)):
        for read in _with_work(fields):
            graph[task][read] = firm or graph[task].get(read, False)
    for about in reads.standing:
        for outer in (about, *about.ancestors()):
            if outer.repeat:
                graph[task][(Work.COUNT, outer)] = True
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
