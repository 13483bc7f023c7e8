"""The form as a PDF file for A4 paper, set in Noto Sans SC."""

from importlib.metadata import distribution

from fpdf import FPDF
from fpdf.enums import WrapMode
from fpdf.fonts import FontFace, TTFFont

from bot.usecases.forms.form import Form

# Found among the files of the package that ships it: importing that would bring matplotlib with it.
_FONT = str(distribution("zhplot").locate_file("zhplot/fonts/NotoSansSC-Regular.ttf"))
_FAMILY = "noto"
_MARGIN, _BOTTOM = 18, 18
_WIDTHS = (12, 68, 26, 68)
_SIGNATURES = 46  # millimetres that the lines to sign need below the table
_UNKNOWN = "□"


class _Paper(FPDF):
    """A4 pages with a number at the foot."""

    def __init__(self) -> None:
        super().__init__(format="A4")
        self.add_font(_FAMILY, fname=_FONT)
        self.set_margins(_MARGIN, _MARGIN, _MARGIN)
        self.set_auto_page_break(True, _BOTTOM)
        self.add_page()

    def drawable(self, words: str) -> str:
        """Return words with a box for each character that the font has no picture of."""
        font = self.fonts[_FAMILY]
        assert isinstance(font, TTFFont)
        return "".join(each if ord(each) in font.cmap or each == "\n" else _UNKNOWN for each in words)

    def footer(self) -> None:
        """Print the page's number."""
        self.set_y(-12)
        self.set_font(_FAMILY, size=9)
        self.cell(0, 6, f"{self.page_no()} / {{nb}}", align="C")


def pdf_file(form: Form) -> bytes:
    """Return the form as .pdf."""
    paper = _Paper()
    paper.set_title(paper.drawable(form.labels["title"]))
    paper.set_font(_FAMILY, size=18)
    paper.multi_cell(0, 10, paper.drawable(form.labels["title"]), align="C", new_x="LMARGIN", new_y="NEXT")
    paper.set_font(_FAMILY, size=11)
    paper.multi_cell(0, 7, paper.drawable(form.labels["subtitle"]), align="C", new_x="LMARGIN", new_y="NEXT")
    paper.ln(3)
    for name in ("target", "code", "inspected_on", "place", "officers"):
        line = f"{form.labels[name]}{getattr(form, name)}"
        paper.multi_cell(0, 7, paper.drawable(line), align="L", new_x="LMARGIN", new_y="NEXT", wrapmode=WrapMode.CHAR)
    paper.ln(2)
    _table(paper, form)
    _signatures(paper, form)
    return bytes(paper.output())


def _table(paper: _Paper, form: Form) -> None:
    paper.set_font(_FAMILY, size=10)
    head = tuple(form.labels[name] for name in ("number", "content", "result", "remark"))
    plain = FontFace(emphasis="", fill_color=(235, 235, 235))
    aligned = ("CENTER", "LEFT", "CENTER", "LEFT")
    with paper.table(
        col_widths=_WIDTHS,
        text_align=aligned,
        headings_style=plain,
        line_height=5.5,
        padding=1.5,
        v_align="M",
        wrapmode=WrapMode.CHAR,  # Chinese breaks anywhere, not at spaces
    ) as table:
        table.row(head)
        for each in form.rows:
            table.row([paper.drawable(cell) for cell in (each.number, each.content, each.result, each.remark)])


def _signatures(paper: _Paper, form: Form) -> None:
    """Print the lines to sign on, together on one page."""
    if paper.will_page_break(_SIGNATURES):
        paper.add_page()
    paper.ln(8)
    paper.set_font(_FAMILY, size=11)
    half = paper.epw / 2
    for left, right in (("inspectors", "inspected"), ("", "seal"), ("date", "date")):
        for name, turn in ((left, ("RIGHT", "TOP")), (right, ("LMARGIN", "NEXT"))):
            words = form.labels[name] if name else ""
            paper.cell(half, 12, words, new_x=turn[0], new_y=turn[1])
