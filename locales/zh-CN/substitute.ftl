# 递补
substitute-group = { $title }：现有 { $many } 个席位空缺，将另行摇号抽取递补人员。
substitute-vacant =
    <b>{ $title }：{ $many } 个席位空缺</b>
    { $lines }
    请开启递补摇号。
substitute-seat = ・{ $target }：{ $pool }
substitute-inspectors-next = 检查对象已抽出。请为其抽取并匹配检查人员。
button-substitute-open = 开启递补摇号
substitute-more = ……另有 { $many } 席
