"""The files by which the torture and its bots understand each other; they stand beside the database.

`trouble`, where it is there, says what the disk is like: "full" or "readonly". Each transaction adds a byte to `beats`: how
many there were tells whether the bot has looked at the clock since it was moved.
"""

TROUBLE, BEATS = "trouble", "beats"
