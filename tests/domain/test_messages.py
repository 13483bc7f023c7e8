"""Messages keep their meaning on their way through the outbox."""

from datetime import UTC, date, datetime

from bot.domain.messages import Button, Late, Message, button, dump_message, load_message, rows, text


def test_a_message_comes_out_of_the_outbox_as_it_went_in() -> None:
    """Texts within texts, lines, dates, late parts, buttons: nothing is lost."""
    inner = text("draw-left-out", name="示例护理站01", reason=text("draw-out-retired"))
    message = Message(
        text(
            "draw-commitment",
            lines=(inner, inner),
            on=date(2026, 11, 30),
            at=datetime(2026, 11, 23, 1, tzinfo=UTC),
            gaps=Late("draw-gaps", {"draw": 3}),
            many=5,
        ),
        rows(button("draw.object", 3), Button(text("button-start-bot"), url="https://example.invalid")),
        attachment=Late("draw-proof", {"draw": 3}),
        reply_to=7,
        reply_slot="draw:3:commitment",
        protect=True,
    )
    assert load_message(dump_message(message)) == message


def test_a_button_carries_its_press_and_arguments() -> None:
    """The callback data is the press and its arguments, joined by colons."""
    assert button("draw.show", "joint", 20, 1).data == "draw.show:joint:20:1"
