"""Whatever is done in whatever order, with crashes in between: the file holds exactly what was
committed."""

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    rule,
)

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.answers import Draft
from lotse.errors import RecordChanged
from lotse.families.family import Family
from tests.builders import a_draft, a_family, a_full_family, a_person
from tests.conftest import CHEAP, PASSWORD


class Desk(RuleBasedStateMachine):
    """A day at a desk, beside a dictionary that does the same."""

    families = Bundle("families")

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp())
        self.kept: dict[Any, Family] = {}
        self.drafts: dict[Any, Draft] = {}
        self.crashes = 0

    @initialize()
    def start(self) -> None:
        self.vault = SqlVault(self.place / "daten", cost=CHEAP)
        self.book: SqlRecordBook
        _, self.book = self.vault.create(PASSWORD)

    @rule(target=families, full=st.booleans())
    def take_in(self, full: bool) -> Family:
        with self.book.transaction() as records:
            reference = records.families.next_reference(2026)
            make = a_full_family if full else a_family
            stored = records.families.add(make(reference=reference))
        self.kept[stored.id] = stored
        return stored

    @rule(target=families, family=consumes(families), note=st.text("aä\U0001f600", max_size=5))
    def change(self, family: Family, note: str) -> Family:
        person = replace(family.members[0].person, family_name=a_person(family=note).family_name)
        member = replace(family.members[0], person=person)
        changed = replace(family, note=note, members=(member, *family.members[1:]), needs=())
        with self.book.transaction() as records:
            stored = records.families.save(changed)
        self.kept[stored.id] = stored
        return stored

    @rule(family=families)
    def change_what_was_read_too_early(self, family: Family) -> None:
        try:
            with self.book.transaction() as records:
                records.families.save(replace(family, version=family.version - 1, note="alt"))
        except RecordChanged:
            return
        raise AssertionError("an older state was written over a newer one")

    @rule(family=families)
    def change_and_fail(self, family: Family) -> None:
        try:
            with self.book.transaction() as records:
                records.families.save(replace(family, note="halb", members=family.members[:1]))
                records.drafts.save(a_draft(family))
                raise ZeroDivisionError
        except (ZeroDivisionError, RecordChanged):
            pass

    @rule(family=families, text=st.text(max_size=5))
    def type(self, family: Family, text: str) -> None:
        draft = a_draft(family, answers={"text": text})
        with self.book.transaction() as records:
            records.drafts.save(draft)
        self.drafts[draft.key] = draft

    @rule(family=families)
    def discard(self, family: Family) -> None:
        key = a_draft(family).key
        with self.book.transaction() as records:
            records.drafts.discard(key)
        self.drafts.pop(key, None)

    @rule()
    def lock_and_unlock(self) -> None:
        self.book.close()
        self.book = self.vault.unlock(PASSWORD)
        assert self.book.warnings == ()

    @rule()
    def crash(self) -> None:
        """What lies on the disk now is all there is."""
        self.crashes += 1
        left = self.place / f"nach dem Absturz {self.crashes}"
        shutil.copytree(self.vault.directory, left)
        self.book.close()
        self.vault = SqlVault(left, cost=CHEAP)
        self.book = self.vault.unlock(PASSWORD)
        assert self.book.warnings == ()

    @invariant()
    def everything_committed_is_there(self) -> None:
        if not hasattr(self, "book"):
            return
        with self.book.transaction() as records:
            assert {s.id for s in records.families.summaries()} == set(self.kept)
            for family in self.kept.values():
                assert records.families.get(family.id) == family
                assert family.id in {s.id for s in records.families.search(family.reference)}
            assert {draft.key: draft for draft in records.drafts.all()} == self.drafts

    def teardown(self) -> None:
        if hasattr(self, "book"):
            self.book.close()
        shutil.rmtree(self.place)


TestDesk = Desk.TestCase
TestDesk.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
