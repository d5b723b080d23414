"""The profile in use as the encrypted file keeps it: the chosen place and own edits."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import msgspec

from lotse.profiles.profile import Profile
from lotse.profiles.read import Cells, read_rows, sure
from lotse.profiles.rows import numbered, rows_of
from lotse.profiles.shipped import neutral_profile, profile_for
from lotse.records import Records

KEY = "profile"


class KeptProfile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Only tables that differ from the shipped profile are kept; the others follow updates."""

    ags: str
    tables: dict[str, list[dict[str, str]]] = msgspec.field(default_factory=dict)


def profile_of(records: Records) -> Profile:
    """The profile in use. Before anybody chose one it follows the desk's municipality."""
    text = records.settings.get(KEY)
    if text is not None:
        return _read(text)
    desk = records.settings.desk()
    return profile_for(desk.municipality) if desk else neutral_profile()


def keep(profile: Profile, ags: str, records: Records) -> None:
    """As the profile of that place from now on."""
    shipped = rows_of(profile_for(ags))
    own = rows_of(profile)
    changed = {
        key: own.get(key, [])
        for key in {*shipped, *own}
        if own.get(key, []) != shipped.get(key, [])
    }
    kept = KeptProfile(ags=ags, tables={key: changed[key] for key in sorted(changed)})
    records.settings.put(KEY, msgspec.json.encode(kept).decode())


def chosen_ags(records: Records) -> str:
    """The place whose profile is in use, else that of the desk; empty without a desk."""
    text = records.settings.get(KEY)
    if text is not None:
        return msgspec.json.decode(text, type=KeptProfile).ags
    desk = records.settings.desk()
    return desk.municipality if desk else ""


@lru_cache(maxsize=8)
def _read(text: str) -> Profile:
    kept = msgspec.json.decode(text, type=KeptProfile)
    written: dict[str, Sequence[Cells]] = {**rows_of(profile_for(kept.ags))}
    edits: Mapping[str, Sequence[Cells]] = kept.tables
    return sure(read_rows(numbered({**written, **edits})))
