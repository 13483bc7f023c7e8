# 线索台账：分类、按状态、查找；检查中发现的线索
clue-list =
    <b>线索台账</b>　{ $name } { $many } 条
    { $counts }
    { $lines }
clue-counts = 待我办理 { $mine } 条，进行中 { $open } 条，已办结 { $closed } 条，共 { $all } 条
clue-view-mine = 待我办理
clue-view-open = 进行中
clue-view-closed = 已办结
clue-view-all = 全部
clue-view = { $name }
clue-view-here = ● { $name }
clue-states = <b>线索台账</b>　请选择状态：
clue-state-button = { $state } { $many } 条
clue-list-none = 目前没有线索。
clue-list-draft = · 草稿，尚未发出
clue-list-draft-of = · 草稿，尚未发出：{ $target }
clue-list-line = · { $number } { $kind }，{ $state }：{ $target }（{ $sender } → { $receiver }，反馈期限 { $feedback_on }）
clue-list-relay = { $line }；互通 { $many } 条，最近 { $last_at }
clue-list-outline = · { $number } { $kind }，{ $state }（{ $sender } → { $receiver }，反馈期限 { $feedback_on }）
clue-open = { $number }　{ $state }
clue-open-draft = 继续填写草稿
clue-search-ask = 请发送线索编号（如 2026-007），或机构名称、代码中的几个字（1 至 { $limit } 字）。按机构只能查到您有权查看内容的线索。
clue-found =
    <b>查找“{ $words }”</b>　{ $many } 条
    { $lines }

    再查其他的，请直接发送编号或名称。
clue-found-none = 没有您有权查看的相关线索。

# 检查中发现的线索
clue-source-of = { $source }（{ $inspect_on }，{ $department }）
clue-of-record = 已登记线索：{ $numbers }
clue-of-record-open = 线索 { $number }

button-clue-states = 按状态
button-clue-find = 查找
button-clue-from = 登记线索
button-clue-record = 查看检查记录

refusal-clue-search-missing = 请发送线索编号，或机构名称中的几个字（1 至 { $limit } 字）。
refusal-clue-search-long = 共 { $many } 字，超过 { $limit } 字。请只发送编号或名称中的几个字。
refusal-clue-search-gone = 查找内容已不在。请发送 /clues 和编号或名称，重新查找。
refusal-clue-number-unknown = 您的查看范围内没有编号为 { $number } 的线索。请核对编号，或发送 /clues 查看台账。
refusal-clue-record-not-yours = 检查中发现的线索由{ $department }的联络员或执法检查人员登记。请与其联系。
refusal-clue-record-nothing = 该检查记录未登记发现问题，不能据此登记线索。如有其他来源的线索，请发送 /clue。
