"""Delivery of updates to the bot's webhook, one after the other, until each is taken."""

import asyncio
from contextlib import suppress

import httpx

from bot.sandbox.updates import Update, Webhook
from bot.sandbox.world import World

ANSWER_WITHIN = 10.0
FIRST_PAUSE = 0.1
LONGEST_PAUSE = 5.0
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Pusher:
    """A task that delivers for as long as the server runs."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """End the task; what was not taken stays queued."""
        self._task.cancel()
        with suppress(asyncio.CancelledError):
            await self._task

    async def _run(self) -> None:
        updates, pause = self._world.updates, FIRST_PAUSE
        while not updates.webhook.url:
            await updates.changed()
        async with httpx.AsyncClient(trust_env=False, verify=False, timeout=ANSWER_WITHIN) as client:  # loopback only
            while True:
                webhook, waiting = updates.webhook, updates.waiting(1)
                if not webhook.url or not waiting:
                    await updates.changed()
                elif await self._deliver(client, webhook, waiting[0]):
                    updates.confirm(waiting[0].id + 1)
                    self._world.stir()
                    pause = FIRST_PAUSE
                else:
                    await asyncio.sleep(pause)
                    pause = min(2 * pause, LONGEST_PAUSE)

    async def _deliver(self, client: httpx.AsyncClient, webhook: Webhook, update: Update) -> bool:
        headers = {"Content-Type": "application/json"}
        if webhook.secret:
            headers[_SECRET_HEADER] = webhook.secret
        try:
            response = await client.post(webhook.url, content=update.body, headers=headers)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            trouble = f"Connection failed: {type(error).__name__}"
        else:
            if response.is_success:
                return True
            trouble = f"Wrong response from the webhook: {response.status_code} {response.reason_phrase}"
        webhook.error, webhook.error_date = trouble, int(self._world.clock.timestamp())
        self._world.stir()
        return False
