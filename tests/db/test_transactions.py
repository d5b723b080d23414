import threading

import pytest

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.errors import VaultError
from tests.builders import a_desk, a_draft, a_family, form_answers
from tests.conftest import PASSWORD


def test_an_exception_takes_everything_back(book: SqlRecordBook) -> None:
    def fail_at_the_end() -> None:
        family = a_family()
        with book.transaction() as records:
            records.families.add(family)
            records.answers.add(form_answers(family))
            records.drafts.save(a_draft())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_at_the_end()
    with book.transaction() as records:
        assert records.families.count() == 0
        assert records.families.search("yil") == []
        assert records.drafts.all() == []


def test_what_the_use_case_raises_is_not_renamed(book: SqlRecordBook) -> None:
    """A full USB stick is not the data file's trouble."""
    with pytest.raises(OSError, match="stick"), book.transaction():
        raise OSError(28, "stick")


def test_transactions_do_not_nest(book: SqlRecordBook) -> None:
    with book.transaction() as records:
        records.families.add(a_family())
        with pytest.raises(RuntimeError), book.transaction():
            pass
    with book.transaction() as records:
        assert records.families.count() == 1


def test_threads_take_turns(book: SqlRecordBook) -> None:
    def add(thread: int) -> None:
        for number in range(10):
            with book.transaction() as records:
                records.families.add(a_family(reference=f"{thread}-{number}"))

    threads = [threading.Thread(target=add, args=(thread,)) for thread in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with book.transaction() as records:
        assert records.families.count() == 40


def test_a_closed_file_can_be_neither_read_nor_written(vault: SqlVault) -> None:
    book = vault.unlock(PASSWORD)
    book.close()
    book.close()
    with pytest.raises(VaultError, match="gesperrt"), book.transaction():
        pass
    with pytest.raises(VaultError, match="gesperrt"):
        book.verify()


def test_the_desk_of_the_file_is_signed_in_at_once(book: SqlRecordBook) -> None:
    assert book.desk is not None
    assert book.desk.author == "Jana Beispiel"
    other = a_desk(author="Ali Zweite")
    book.sign_in(other)
    assert book.desk == other
