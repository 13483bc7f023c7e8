# Messages of unknown fate: what operators say about them
settlement-arrived = Taken as arrived.
settlement-resent = It is being sent again.
refusal-settlement-done = This message is settled already; nothing more is needed.
