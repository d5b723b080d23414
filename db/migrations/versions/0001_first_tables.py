"""First tables: families, forms, consents, letters, the desk. There is no way back but the copy
that is made before every step."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)
DAY_AS_KNOWN = sa.String(11)  # 2021-07-03, 2021-07, 2019~
CHOICE = sa.String(40)
REFERS_TO = "refers_to"
# PostgreSQL would sort by language; ranges over prefixes need the plain order of code points.
TOKEN = sa.String(60).with_variant(sa.String(60, collation="C"), "postgresql")


def upgrade() -> None:
    _commit_counter()
    _families()
    _people()
    _what_was_found_out()
    _search()
    _forms()
    _documents()
    _consents()
    _ways()
    _desk()


def _commit_counter() -> None:
    counter = op.create_table("commit_counter", sa.Column("number", sa.BigInteger, nullable=False))
    op.bulk_insert(counter, [{"number": 0}])


def _families() -> None:
    _table(
        "family",
        _must("reference", sa.String(40)),
        *_texts("municipality", "concern", "note"),
        *_jsons("circumstances", "dismissed_offers", "glance"),
        sa.UniqueConstraint("reference", name="uq_family_reference"),
    )
    op.create_index("ix_family_latest", "family", ["changed_at", "id"])


def _people() -> None:
    _part_of_family(
        "person",
        _must("role", CHOICE),
        *_texts("given_name", "family_name", "written_as", "note"),
        _may("born", DAY_AS_KNOWN),
        _may("birthday", sa.Date()),
        _may("due", sa.Date()),
        *_jsons("languages", "contacts"),
        _may("interpreter_needed", sa.Boolean()),
        _must("papers_missing", sa.Boolean()),
    )
    op.create_index("ix_person_birthday", "person", ["birthday"])
    _part_of_family(
        "household",
        *_texts("label", "street", "postcode", "town", "district", "municipality"),
        _must("address_unknown", sa.Boolean()),
        _must("address_confidential", sa.Boolean()),
    )
    _part_of_family(
        "membership",
        _must("person_id", sa.Uuid(), refers_to="person"),
        _must("household_id", sa.Uuid(), refers_to="household"),
        *_since_until(),
    )
    _part_of_family(
        "guardianship",
        _must("guardian_id", sa.Uuid(), refers_to="person"),
        _must("child_id", sa.Uuid(), refers_to="person"),
        _must("custody", CHOICE),
        *_since_until(),
    )


def _what_was_found_out() -> None:
    _part_of_family(
        "stay",
        _must("child_id", sa.Uuid(), refers_to="person"),
        _must("kind", CHOICE),
        *_texts("name", "note"),
        _may("stay_institution_id", sa.Uuid()),
        *_since_until(),
    )
    _part_of_family(
        "need",
        *_texts("code", "source"),
        _must("since", sa.Date()),
        _may("child_id", sa.Uuid(), refers_to="person"),
        _may("settled_on", sa.Date()),
    )
    _part_of_family("strength", *_texts("text", "source"), _must("since", sa.Date()))
    _part_of_family(
        "milestone",
        _must("child_id", sa.Uuid(), refers_to="person"),
        *_texts("code", "text"),
        _must("happened_on", DAY_AS_KNOWN),
    )
    child = _must("child_id", sa.Uuid(), refers_to="person")
    _part_of_family("school_entry", child, _must("year", sa.Integer()), *_texts("reason"))


def _search() -> None:
    op.create_table(
        "name_token",
        _must("family_id", sa.Uuid()),
        _must("token", TOKEN),
        sa.PrimaryKeyConstraint("family_id", "token", name="pk_name_token"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_name_token_search", "name_token", ["token", "family_id"])


def _forms() -> None:
    _of_family(
        "answers",
        _may("child_id", sa.Uuid(), refers_to="person"),
        *_texts("form_id", "form_version", "form_title", "outcome"),
        *_jsons("answers", "needs", "strengths", "alerts"),
        _must("completed_at", TIME),
    )
    op.create_index("ix_answers_child_id", "answers", ["child_id"])
    _table(
        "draft",
        _may("family_id", sa.Uuid(), refers_to="family"),
        _may("child_id", sa.Uuid()),
        *_texts("form_id", "form_version", "title"),
        *_jsons("answers"),
        _must("saved_at", TIME),
    )
    op.create_index("ix_draft_family_id", "draft", ["family_id"])


def _documents() -> None:
    _of_family(
        "document",
        _may("child_id", sa.Uuid(), refers_to="person"),
        _must("kind", CHOICE),
        *_texts("title", "sha256", "made_by"),
        _must("draft", sa.Boolean()),
        _must("made_at", TIME),
        *_jsons("content"),
        _must("pdf", sa.LargeBinary()),
    )
    op.create_index("ix_document_child_id", "document", ["child_id"])


def _consents() -> None:
    _of_family(
        "consent",
        *_jsons("child_ids", "giver", "recipient", "categories"),
        *_texts("purpose", "language", "explained_by", "revoked_by", "text_version"),
        _must("mutual", sa.Boolean()),
        _must("form", CHOICE),
        _must("valid_from", sa.Date()),
        _must("valid_until", sa.Date()),
        _may("revoked_on", sa.Date()),
        _may("document_id", sa.Uuid(), refers_to="document"),
    )
    op.create_index("ix_consent_valid_until", "consent", ["valid_until"])
    _table(
        "signature",
        _must("consent_id", sa.Uuid(), refers_to="consent"),
        _must("position", sa.Integer()),
        _must("person_id", sa.Uuid(), refers_to="person"),
        _may("signed_on", sa.Date()),
        _must("declined", sa.Boolean()),
    )
    op.create_index("ix_signature_consent_id", "signature", ["consent_id"])
    op.create_index("ix_signature_person_id", "signature", ["person_id"])


def _ways() -> None:
    _of_family(
        "referral",
        *_jsons("child_ids", "needs"),
        *_texts("offer_id", "offer_name", "provider", "reply_code", "note"),
        _must("state", CHOICE),
        _must("created_on", sa.Date()),
        _must("reply_until", sa.Date()),
        _may("consent_id", sa.Uuid(), refers_to="consent"),
        _may("document_id", sa.Uuid(), refers_to="document"),
    )
    op.create_index("ix_referral_state", "referral", ["state"])
    _of_family(
        "transition",
        _must("child_id", sa.Uuid(), refers_to="person"),
        *_texts("corridor", "from_name", "to_name", "to_school_number"),
        _must("state", CHOICE),
        _must("entry_year", sa.Integer()),
        _may("answers_id", sa.Uuid(), refers_to="answers"),
        _may("consent_id", sa.Uuid(), refers_to="consent"),
        _may("document_id", sa.Uuid(), refers_to="document"),
        _may("handed_over_on", sa.Date()),
        _may("feedback_on", sa.Date()),
    )
    op.create_index("ix_transition_child_id", "transition", ["child_id"])
    op.create_index("ix_transition_entry_year", "transition", ["entry_year"])
    _of_family(
        "reminder",
        _may("child_id", sa.Uuid(), refers_to="person"),
        *_texts("title", "detail"),
        _must("due", sa.Date()),
        _may("done_on", sa.Date()),
    )
    op.create_index("ix_reminder_child_id", "reminder", ["child_id"])
    op.create_index("ix_reminder_due", "reminder", ["due"])


def _desk() -> None:
    _table(
        "institution",
        *_texts("name", "provider", "school_number"),
        *(_must(name, CHOICE) for name in ("kind", "law")),
    )
    _table(
        "site",
        _must("of_institution", sa.Uuid(), refers_to="institution"),
        _must("position", sa.Integer()),
        *_texts("name", "street", "postcode", "town", "district", "phone", "email"),
    )
    op.create_index("ix_site_of_institution", "site", ["of_institution"])
    _table(
        "offer",
        _must("offer_id", sa.String(80)),
        *_jsons("offer"),
        sa.UniqueConstraint("offer_id", name="uq_offer_offer_id"),
    )
    _table(
        "setting",
        _must("key", sa.String(80)),
        *_texts("value"),
        sa.UniqueConstraint("key", name="uq_setting_key"),
    )


def _table(name: str, *columns: Any) -> None:
    """Every record carries author, institution, times and a row version."""
    own = [
        _must("id", sa.Uuid()),
        _must("created_at", TIME),
        _must("created_by", sa.Text()),
        _must("changed_at", TIME),
        _must("changed_by", sa.Text()),
        _may("institution_id", sa.Uuid()),
        _must("row_version", sa.Integer()),
    ]
    # Checked at commit, so the order of writing does not matter.
    references = [
        sa.ForeignKeyConstraint(
            [column.name],
            [f"{column.info[REFERS_TO]}.id"],
            name=f"fk_{name}_{column.name}",
            deferrable=True,
            initially="DEFERRED",
        )
        for column in columns
        if column.info.get(REFERS_TO)
    ]
    key = sa.PrimaryKeyConstraint("id", name=f"pk_{name}")
    op.create_table(name, *own, *columns, key, *references)


def _of_family(name: str, *columns: Any) -> None:
    _table(name, _must("family_id", sa.Uuid(), refers_to="family"), *columns)
    op.create_index(f"ix_{name}_family_id", name, ["family_id"])


def _part_of_family(name: str, *columns: Any) -> None:
    _of_family(name, _must("position", sa.Integer()), *columns)


def _must(name: str, kind: Any, *, refers_to: str = "") -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False, info={REFERS_TO: refers_to})


def _may(name: str, kind: Any, *, refers_to: str = "") -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=True, info={REFERS_TO: refers_to})


def _texts(*names: str) -> list[sa.Column[Any]]:
    return [_must(name, sa.Text()) for name in names]


def _jsons(*names: str) -> list[sa.Column[Any]]:
    return [_must(name, sa.JSON()) for name in names]


def _since_until() -> list[sa.Column[Any]]:
    return [_may("since", DAY_AS_KNOWN), _may("until", DAY_AS_KNOWN)]
