"""A small bot on python-telegram-bot for the tests; as a program it polls until it is killed: `echo_bot.py URL TOKEN`."""

import sys

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes, MessageHandler, filters

Context = ContextTypes.DEFAULT_TYPE
KEYBOARD = InlineKeyboardMarkup([[InlineKeyboardButton("同意", callback_data="yes")]])


async def on_start(update: Update, context: Context) -> None:
    """Greet with a button, and tell the payload."""
    assert update.effective_message is not None
    payload = " ".join(context.args or [])
    await update.effective_message.reply_html(f"<b>欢迎</b> {payload}", reply_markup=KEYBOARD)


async def on_text(update: Update, context: Context) -> None:
    """Say it again, as an answer."""
    assert update.effective_message is not None
    await update.effective_message.reply_text(f"收到：{update.effective_message.text}", do_quote=True)


async def on_dice(update: Update, context: Context) -> None:
    """Tell the value."""
    assert update.effective_message is not None
    assert update.effective_message.dice is not None
    await update.effective_message.reply_text(f"点数 {update.effective_message.dice.value}")


async def on_file(update: Update, context: Context) -> None:
    """Fetch it, and send back how long it is."""
    assert update.effective_message is not None
    assert update.effective_message.document is not None
    file = await update.effective_message.document.get_file()
    content = bytes(await file.download_as_bytearray())
    await update.effective_message.reply_document(content[::-1], filename="倒.txt", caption=f"{len(content)} 字节")


async def on_press(update: Update, context: Context) -> None:
    """Answer, and change the message."""
    assert update.callback_query is not None
    await update.callback_query.answer("已记录", show_alert=True)
    await update.callback_query.edit_message_text("办结")


def build(url: str, token: str) -> "Application":  # type: ignore[type-arg]
    """The bot, pointed at the service."""
    application = Application.builder().token(token).base_url(f"{url}/bot").base_file_url(f"{url}/file/bot").build()
    application.add_handlers(
        [
            CommandHandler("start", on_start),
            MessageHandler(filters.Dice.ALL, on_dice),
            MessageHandler(filters.Document.ALL, on_file),
            MessageHandler(filters.TEXT & ~filters.COMMAND, on_text),
            CallbackQueryHandler(on_press),
        ]
    )
    return application


if __name__ == "__main__":
    build(*sys.argv[1:]).run_polling(timeout=10, stop_signals=None)
