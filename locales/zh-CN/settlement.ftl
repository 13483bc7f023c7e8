# 不能确定是否送达的消息：运维人员的处置
settlement-arrived = 已记为送达。
settlement-resent = 已重新发送。
refusal-settlement-done = 该消息已处理，无需再次操作。
refusal-settlement-outdated = 该消息此后又发送过一次，请核对后按最新一条询问答复。
