"""A rule that says no."""


class Refusal(Exception):
    """A request that a rule turns down, as a code and its parameters, never as a sentence.

    ``handlers.refusals`` is the one place that makes a text of it, in the reader's language: the code ``draw-unfinished``
    becomes the Fluent message ``refusal-draw-unfinished``.
    """

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class Later(Exception):
    """What was asked cannot be judged yet: something of ours is on its way out. The update is tried again shortly."""


def check_words(noun: str, words: str, limit: int, *, long: str = "words-long") -> str:
    """Return words of somebody's own, without the blanks around them.

    None at all are refused as <noun>-missing, which says what to write; too many as words-long, or as `long` where
    something else is to be done about it.
    """
    bare = words.strip()
    if not bare:
        raise Refusal(f"{noun}-missing", limit=limit)
    if len(bare) > limit:
        raise Refusal(long, limit=limit, many=len(bare))
    return bare
