"""What can be wrong with a draw-1 document."""


class Draw1Error(ValueError):
    """Something that draw-1 refuses.

    `code` says which rule broke (kebab-case: for looking up a text, not a text), `where` the place in the document
    (`seats[3]`, or the id or name concerned); empty where the whole document is meant.
    """

    def __init__(self, code: str, where: str = "") -> None:
        super().__init__(f"{code} {where}".rstrip())
        self.code = code
        self.where = where


class FormatError(Draw1Error):
    """Bytes that are not the JSON of draw-1, a value it has no bytes for, or a proof without the shape of one."""


class ManifestError(Draw1Error):
    """A manifest without exactly its stage's fields, or one in which something that must hold does not."""


class TranscriptError(Draw1Error):
    """Throws that are not those which the manifest asks for."""


class MismatchError(Draw1Error):
    """A part of a proof that is not what the other parts give."""
