"""All routes there are: what a person can ask of the bot."""

from handlers import accounts, entries, menu
from handlers.routes import Route

ROUTES: list[Route] = [*accounts.ROUTES, *menu.ROUTES, *entries.ROUTES]
