# Messages of unknown fate: what operators say about them
settlement-arrived = Taken as arrived.
settlement-resent = It is being sent again.
refusal-settlement-done = This message is settled already; nothing more is needed.
refusal-settlement-outdated = This message was sent once more since. Please look again and answer the latest question about it.
