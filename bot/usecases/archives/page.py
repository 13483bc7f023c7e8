"""The archive's contents page: what is in it, where each inspection stands, what is missing. Made of words and links."""

import html
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeAlias
from urllib.parse import quote

from bot.domain.follow_ups import FORMS, FollowUp
from bot.domain.local_time import local_date
from bot.domain.messages import Text, text
from bot.domain.postponements import Postponement
from bot.usecases.archives.contents import Archive, Entry, Folder, Part
from bot.usecases.follow_ups.cases import answer_lines, kind_name
from bot.usecases.inspections.notice_messages import department_title

Say: TypeAlias = Callable[[Text], str]
Places: TypeAlias = Mapping[Entry, str]

_STYLE = """
body{font:16px/1.7 "Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif;color:#1b1f23;margin:2rem auto;max-width:60rem;
padding:0 1rem}h1{font-size:1.6rem}h2{font-size:1.3rem;margin-top:2.2rem;border-bottom:1px solid #ccd3da}
h3{font-size:1.1rem;margin-top:1.8rem}table{border-collapse:collapse;width:100%}
td,th{border:1px solid #ccd3da;padding:.35rem .6rem;text-align:left;vertical-align:top}th{background:#f2f5f8}
a{color:#1f5f99}.open{color:#a3082a}ul{padding-left:1.2rem}@media print{body{margin:0;max-width:none}}
"""


def page(archive: Archive, places: Places, say: Say) -> str:
    """Return the page as HTML; `places` are the files' paths in the archive, `say` renders a text as plain words."""
    title = words(say, text("archive-page-title", office=archive.office.title, round=archive.round.title))
    body = [
        f"<h1>{title}</h1>",
        _paragraph(say, text("archive-page-made", inspect_on=archive.round.inspect_on, number=archive.round.number)),
        _overview(archive, say),
        _list(say, text("archive-page-missing"), archive.missing(), text("archive-page-nothing-missing")),
        _heading(say, "h2", text("archive-page-draws")),
        _links(archive.entries, places, say),
        f'<p><a href="ledger.jsonl">{words(say, text("archive-kind-ledger"))}</a></p>',
        _heading(say, "h2", text("archive-page-inspections")),
        *(_folder(archive, each, places, say) for each in archive.folders),
    ]
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>'
    return (
        f'<!doctype html>\n<html lang="zh-CN">\n<head>{head}<style>{_STYLE}</style></head>\n<body>\n'
        + "\n".join(body)
        + "\n</body>\n</html>\n"
    )


def words(say: Say, said: Text) -> str:
    """Return a text as HTML, its lines kept."""
    return html.escape(say(said)).replace("\n", "<br>")


def _paragraph(say: Say, said: Text) -> str:
    return f"<p>{words(say, said)}</p>"


def _heading(say: Say, tag: str, said: Text) -> str:
    return f"<{tag}>{words(say, said)}</{tag}>"


def _list(say: Say, title: Text, lines: Sequence[Text], nothing: Text) -> str:
    items = "".join(f'<li class="open">{words(say, each)}</li>' for each in lines)
    return _heading(say, "h2", title) + (f"<ul>{items}</ul>" if lines else _paragraph(say, nothing))


def _overview(archive: Archive, say: Say) -> str:
    names = ("target", "inspected", "published", "filed", "closed")
    head = "".join(f"<th>{words(say, text(f'archive-column-{each}'))}</th>" for each in names)
    rows = [f"<tr>{head}</tr>"]
    for k, each in enumerate(archive.folders, 1):
        stands = each.standing
        marks = (_mark(say, done) for done in (stands.published, stands.filed, stands.closed))
        link = f'<a href="#i{k}">{html.escape(each.target.name)}</a>'
        rows.append(f"<tr><td>{link}</td><td>{words(say, _ended(each))}</td>{''.join(marks)}</tr>")
    return f"<table>{''.join(rows)}</table>"


def _mark(say: Say, done: bool) -> str:
    return (
        f"<td>{words(say, text('archive-done'))}</td>"
        if done
        else f'<td class="open">{words(say, text("archive-not-done"))}</td>'
    )


def _ended(folder: Folder) -> Text:
    if folder.inspection.ended_on is None:
        return text("archive-not-ended", on=folder.inspection.inspect_on)
    return text("archive-ended", on=folder.inspection.ended_on)


def _folder(archive: Archive, folder: Folder, places: Places, say: Say) -> str:
    k = archive.folders.index(folder) + 1
    lines = [_postponement(each) for each in folder.postponements]
    return "\n".join(
        [
            f'<h3 id="i{k}">{k}. {html.escape(folder.target.name)}</h3>',
            *(_paragraph(say, each) for each in lines),
            _links(folder.entries, places, say),
            *(_part(archive, each, places, say) for each in folder.parts),
        ]
    )


def _postponement(postponement: Postponement) -> Text:
    if postponement.moved_to is None:
        return text(f"archive-postponement-{postponement.state}", moved_from=postponement.moved_from)
    days = {"moved_from": postponement.moved_from, "moved_to": postponement.moved_to}
    return text("archive-postponement-granted", **days)


def _part(archive: Archive, part: Part, places: Places, say: Say) -> str:
    title = department_title(archive.office, part.record.department)
    state = "none" if part.publication is None else str(part.publication.state)
    link = "" if part.sealed or part.publication is None else part.publication.link
    outside = f' <a href="{html.escape(link)}" rel="noreferrer">{html.escape(link)}</a>' if link else ""
    lines = [f"<li>{_follow_up(each, say, sealed=part.sealed)}</li>" for each in part.follow_ups]
    return "\n".join(
        [
            f"<p><b>{html.escape(title)}</b>　{words(say, text(f'archive-publication-{state}'))}{outside}</p>",
            *([f"<ul>{''.join(lines)}</ul>"] if lines else []),
            _links(part.entries, places, say),
        ]
    )


def _follow_up(follow_up: FollowUp, say: Say, *, sealed: bool) -> str:
    """Return what follows, with its steps; facts of the case and names are left out."""
    state = text(f"follow-up-state-{follow_up.state}")
    title = text("archive-follow-up", number=str(follow_up.id), kind=kind_name(follow_up.kind), state=state)
    history = () if sealed else follow_up.details.get("history", ())
    return "<br>".join([words(say, title), *(words(say, _step(each)) for each in history)])


def _step(entry: Mapping[str, Any]) -> Text:
    fields = [each for each in FORMS[entry["form"]] if not each.sealed]
    return text(
        "archive-follow-up-step",
        on=local_date(datetime.fromisoformat(entry["at"])),
        form=text(f"follow-up-form-{entry['form']}"),
        answers=answer_lines(fields, entry["answers"]),
    )


def _links(entries: Sequence[Entry], places: Places, say: Say) -> str:
    return f"<ul>{''.join(_link(each, places[each], say) for each in entries)}</ul>" if entries else ""


def _link(entry: Entry, place: str, say: Say) -> str:
    kind, name = words(say, text(f"archive-kind-{entry.kind}")), html.escape(place.rpartition("/")[2])
    return f'<li>{kind}　<a href="{quote(place)}">{name}</a></li>'
