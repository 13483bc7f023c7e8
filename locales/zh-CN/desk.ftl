# 私聊中的列表
desk-newer = ‹ 上一页
desk-older = 下一页 ›
