"""getUpdates: the long poll."""

import asyncio

from starlette.types import Receive

from bot.sandbox.checks import Args
from bot.sandbox.connection import Doors, Gone
from bot.sandbox.errors import ApiError
from bot.sandbox.world import World

MAX_TIMEOUT = 50
MAX_BATCH = 100
_TERMINATED = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


async def get_updates(world: World, args: Args, doors: Doors, receive: Receive) -> bytes:
    """The JSON array of what waits for the bot, after waiting up to `timeout` seconds for it.

    Confirms what is below `offset`. Raises ApiError 409: with a webhook, or when another poll came.
    """
    updates = world.updates
    if updates.webhook.url:
        raise ApiError(
            409,
            "Conflict: can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first",
        )
    updates.interrupt(ApiError(409, _TERMINATED))
    updates.allow(args.get("allowed_updates"))
    updates.confirm(args.get("offset", 0))
    limit = min(max(args.get("limit", MAX_BATCH), 1), MAX_BATCH)
    loop = asyncio.get_running_loop()
    deadline = loop.time() + min(max(args.get("timeout", 0), 0), MAX_TIMEOUT)
    while not (batch := updates.waiting(limit)) and (left := deadline - loop.time()) > 0:
        pending = updates.poll()
        world.stir()
        try:
            done = await doors.outcome(pending, receive, left)
        except Gone:
            return b"[]"  # nobody listens, or the server stops; nothing is confirmed by it
        if done and (error := pending.result()) is not None:
            raise error
    return b"[" + b",".join([update.body for update in batch]) + b"]"
