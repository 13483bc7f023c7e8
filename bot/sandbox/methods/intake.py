"""How updates and files come to the bot: the webhook's settings, and files by id; `polling` has getUpdates."""

import re
from urllib.parse import urlsplit

from bot.sandbox.checks import Args
from bot.sandbox.errors import ApiError, bad_request
from bot.sandbox.files import MAX_DOWNLOAD
from bot.sandbox.model import Json
from bot.sandbox.updates import Webhook
from bot.sandbox.world import World

_SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def set_webhook(world: World, args: Args) -> bool:
    """`setWebhook`: unlike Telegram's, plain http, and to this machine only; an empty url takes it away."""
    url, secret = args.get("url", ""), args.get("secret_token", "")
    if not url:
        return delete_webhook(world, args)
    if not _is_local(url):
        raise bad_request("bad webhook: the sandbox delivers to this machine only")
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    updates = world.updates
    if args.get("drop_pending_updates", False):
        updates.drop()
    updates.allow(args.get("allowed_updates"))
    updates.webhook = Webhook(url, secret, args.get("max_connections", 40))
    updates.interrupt(ApiError(409, "Conflict: terminated by setWebhook request"))
    updates.wake()
    return True


def _is_local(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and parts.hostname in _LOOPBACK and parts.port != 0
    except ValueError:  # no such port
        return False


def delete_webhook(world: World, args: Args) -> bool:
    """`deleteWebhook`."""
    if args.get("drop_pending_updates", False):
        world.updates.drop()
    world.updates.webhook = Webhook()
    world.updates.wake()
    return True


def get_webhook_info(world: World, args: Args) -> Json:
    """`getWebhookInfo`."""
    updates, webhook = world.updates, world.updates.webhook
    info: Json = {"url": webhook.url, "has_custom_certificate": False, "pending_update_count": len(updates)}
    if webhook.url:
        info["max_connections"] = webhook.max_connections
    if webhook.error is not None:
        info.update(last_error_date=webhook.error_date, last_error_message=webhook.error)
    if updates.allowed is not None:
        info["allowed_updates"] = sorted(updates.allowed)
    return info


def get_file(world: World, args: Args) -> Json:
    """`getFile`: up to 20 MB."""
    stored = world.files.get(args["file_id"])
    if stored is None:
        raise bad_request("invalid file_id")
    if stored.size > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    wire = {"file_id": stored.id, "file_unique_id": stored.unique_id, "file_size": stored.size}
    return {**wire, "file_path": stored.path}
