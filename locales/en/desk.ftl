# Lists in the private chat
desk-newer = ‹ Previous
desk-older = Next ›
