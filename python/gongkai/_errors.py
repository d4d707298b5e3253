"""Errors that are of two families."""

from gongkai._gongkai import GongkaiError


class UnknownKeyError(GongkaiError, KeyError):
    """A key that names nothing: a row, a column, a table, an edition."""

    def __str__(self) -> str:
        """Give the message as it is, not as the repr of a key."""
        return str(self.args[0]) if self.args else ""


class UnreadableWarning(UserWarning):
    """A source among many that cannot be read as a report."""
