"""Settings: from the environment (ZHUANBAN_…) or a file .env beside where the bot is started."""

from typing import Annotated

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from handlers.pacing import Limits

TELEGRAM = "https://api.telegram.org"


class Settings(BaseSettings):
    """What a deployment decides. Everything has a default but the token."""

    model_config = SettingsConfigDict(
        env_prefix="ZHUANBAN_", env_file=".env", env_ignore_empty=True, extra="ignore", hide_input_in_errors=True
    )

    token: SecretStr | None = None
    database_url: str = "sqlite+aiosqlite:///zhuanban.db"
    api_url: str = TELEGRAM
    webhook_url: str = ""
    webhook_secret: SecretStr | None = None
    webhook_listen: str = "127.0.0.1:8080"
    monitor_listen: str = ""
    admins: Annotated[frozenset[int], NoDecode] = frozenset()
    rate_overall: int = Field(30, ge=1)
    rate_chat: float = Field(1.0, gt=0)
    rate_group: int = Field(20, ge=1)
    holidays: str = ""
    keys: SecretStr | None = None
    key_file: str = ""
    backup_dir: str = ""
    backup_keep: int = Field(14, ge=1)
    backup_hours: int = Field(24, ge=1)
    log_level: str = "INFO"
    sandbox_url: str = ""

    @field_validator("admins", mode="before")
    @classmethod
    def _account_ids(cls, value: object) -> object:
        """Take "123, 456" for the two ids."""
        return frozenset(each.strip() for each in value.split(",") if each.strip()) if isinstance(value, str) else value

    @field_validator("api_url", "webhook_url", "sandbox_url")
    @classmethod
    def _address(cls, value: str) -> str:
        if value and not value.startswith(("http://", "https://")):
            raise ValueError("address")
        return value.rstrip("/")

    @field_validator("log_level")
    @classmethod
    def _level(cls, value: str) -> str:
        if value.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
            raise ValueError("level")
        return value.upper()

    @property
    def sealing(self) -> tuple[str, str]:
        """The keys for confidential words as they are set, and the file that has them."""
        return ("" if self.keys is None else self.keys.get_secret_value()), self.key_file

    @property
    def limits(self) -> Limits:
        """How fast we speak. Where a group may get more than Telegram allows, bursts are not held back either."""
        burst = 3 if self.rate_chat <= 1 else max(3, int(self.rate_chat))
        return Limits(self.rate_overall, self.rate_chat, self.rate_group, burst, min(5, self.rate_group // 4))

    @property
    def listen(self) -> tuple[str, int]:
        """Host and port of the webhook's server. Raises ValueError for what is no such pair."""
        return _host_and_port(self.webhook_listen)

    @property
    def monitor(self) -> tuple[str, int] | None:
        """Host and port at which health and figures can be asked for, None for nowhere. Raises ValueError likewise."""
        return _host_and_port(self.monitor_listen) if self.monitor_listen else None


def _host_and_port(address: str) -> tuple[str, int]:
    host, _, port = address.rpartition(":")
    return host or "127.0.0.1", int(port)
