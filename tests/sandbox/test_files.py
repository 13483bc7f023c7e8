"""Files in both directions."""

import struct
import zlib

import pytest

from bot.sandbox.files import MAX_DOWNLOAD, image_size
from bot.sandbox.world import World
from tests.sandbox.bot_side import BotSide, Cast


def png(width: int, height: int) -> bytes:
    """The head of a picture of that size."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))


async def test_a_persons_file_can_be_downloaded(bot: BotSide, world: World, cast: Cast) -> None:
    """GetFile gives a path, the path gives the bytes."""
    content = bytes(range(256)) * 10
    world.send_file(cast.leader, world.private(cast.leader), "名单.xlsx", content, "application/x", caption="请导入")
    message = (await bot.updates())[-1]["message"]
    assert (message["document"]["file_name"], message["document"]["file_size"]) == ("名单.xlsx", 2560)
    assert (message["caption"], message["document"]["mime_type"]) == ("请导入", "application/x")
    file = await bot("getFile", file_id=message["document"]["file_id"])
    answer = await bot.http.get(f"{bot.files}/{file['file_path']}")
    assert answer.content == content
    assert (await bot.http.get(f"{bot.files}/documents/none.bin")).status_code == 404
    assert (await bot.refusal("getFile", file_id="none")).description == "Bad Request: invalid file_id"


async def test_more_than_20_mb_cannot_be_downloaded(bot: BotSide, world: World, cast: Cast) -> None:
    """People may send it, the bot cannot have it; 20 MB exactly it can."""
    for size, allowed in ((MAX_DOWNLOAD, True), (MAX_DOWNLOAD + 1, False)):
        sent = world.send_file(cast.leader, cast.group, "大.bin", bytes(size))
        assert sent.document is not None
        if allowed:
            assert (await bot("getFile", file_id=sent.document.id))["file_size"] == size
        else:
            refused = await bot.refusal("getFile", file_id=sent.document.id)
            assert refused.description == "Bad Request: file is too big"


async def test_a_document_is_uploaded_and_sent_again_by_its_id(bot: BotSide, world: World, cast: Cast) -> None:
    """Names in Chinese survive; folders do not."""
    sent = await bot.upload(
        "sendDocument", "document", b"{}", "证明 2026-003.json", chat_id=cast.leader.id, caption="甲"
    )
    assert sent["document"]["file_name"] == "证明 2026-003.json"
    again = await bot("sendDocument", chat_id=cast.group.id, document=sent["document"]["file_id"])
    assert again["document"]["file_id"] == sent["document"]["file_id"]
    shown = world.messages(cast.group)[-1]
    assert shown.document is not None
    assert shown.document.content == b"{}"
    sent = await bot.upload("sendDocument", "document", b"x", "../../etc/pass.w?d", chat_id=cast.leader.id)
    assert sent["document"]["file_name"] == "pass.w?d"
    path = (await bot("getFile", file_id=sent["document"]["file_id"]))["file_path"]
    assert (await bot.http.get(f"{bot.files}/{path}")).content == b"x"
    assert (await bot.refusal("sendDocument", chat_id=cast.leader.id, document="https://a.cn/x")).code == 400


async def test_attachments_are_found_by_name(bot: BotSide, cast: Cast) -> None:
    """A field may point to a part of the body."""
    form = {"chat_id": str(cast.leader.id), "document": "attach://elsewhere"}
    answer = await bot.http.post(f"{bot.base}/sendDocument", data=form, files={"elsewhere": ("a.txt", b"x")})
    assert answer.json()["result"]["document"]["file_name"] == "a.txt"


async def test_captions_have_1024_characters(bot: BotSide, cast: Cast) -> None:
    """Counted after parsing."""
    place = {"chat_id": cast.leader.id, "parse_mode": "HTML"}
    sent = await bot.upload("sendDocument", "document", b"x", "a.txt", **place, caption=f"<b>{'字' * 1024}</b>")
    assert len(sent["caption"]) == 1024
    refused = await bot.refusal("sendDocument", document=sent["document"]["file_id"], **place, caption="字" * 1025)
    assert refused.description == "Bad Request: message caption is too long"


async def test_photos_must_be_pictures(bot: BotSide, world: World, cast: Cast) -> None:
    """Of a sensible size and shape."""
    sent = await bot.upload("sendPhoto", "photo", png(40, 30), "a.png", chat_id=cast.leader.id, caption="图")
    assert (sent["photo"][0]["width"], sent["photo"][0]["height"]) == (40, 30)
    assert (await bot("sendPhoto", chat_id=cast.leader.id, photo=sent["photo"][0]["file_id"]))["photo"]
    refused = await bot.refusal("sendDocument", chat_id=cast.leader.id, document=sent["photo"][0]["file_id"])
    assert refused.description == "Bad Request: type of file mismatch"
    form = {"chat_id": str(cast.leader.id)}
    for content, said in (
        (b"not a picture", "IMAGE_PROCESS_FAILED"),
        (png(9000, 2000), "PHOTO_INVALID_DIMENSIONS"),
        (png(2100, 100), "PHOTO_INVALID_DIMENSIONS"),
        (b"", "file must be non-empty"),
        (png(10, 10) + bytes(11 * 1024 * 1024), "file is too big"),
    ):
        answer = await bot.http.post(f"{bot.base}/sendPhoto", data=form, files={"photo": ("a.png", content)})
        assert answer.json()["description"] == f"Bad Request: {said}"


async def test_uploads_end_at_50_mb(bot: BotSide, cast: Cast) -> None:
    """A body beyond that is not even read."""
    form = {"chat_id": str(cast.leader.id)}
    files = {"document": ("a.bin", bytes(52 * 1024 * 1024))}
    answer = await bot.http.post(f"{bot.base}/sendDocument", data=form, files=files)
    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (png(7, 5), (7, 5)),
        (b"GIF89a" + struct.pack("<HH", 7, 5), (7, 5)),
        (b"BM" + bytes(16) + struct.pack("<ii", 7, -5), (7, 5)),
        (b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08\x00\x05\x00\x07", (7, 5)),
        (b"\xff\xd8", None),
        (b"%PDF", None),
        (b"", None),
    ],
)
def test_picture_sizes_are_read(content: bytes, size: tuple[int, int] | None) -> None:
    """From the head of the file."""
    assert image_size(content) == size
