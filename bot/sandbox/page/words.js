// What codes of the server are called in Chinese: service messages, refusals.

const GROUP = (who) => `${who} 创建了群组`;
const SERVICE = {
  new_chat_members: (who, about) => (about === who ? `${who} 加入了群组` : `${who} 邀请 ${about} 加入群组`),
  left_chat_member: (who, about) => (about === who ? `${who} 退出了群组` : `${who} 将 ${about} 移出群组`),
  group_chat_created: GROUP,
  supergroup_chat_created: GROUP,
  pinned_message: (who, about) => (about ? `${who} 置顶了“${about}”` : `${who} 置顶了一条消息`),
  forum_topic_created: (who, about) => `${who} 新建话题“${about}”`,
  forum_topic_edited: (who, about) => `${who} 将话题改名为“${about}”`,
  forum_topic_closed: (who) => `${who} 关闭了话题`,
  forum_topic_reopened: (who) => `${who} 重新打开了话题`,
  migrate_to_chat_id: () => "本群已升级为超级群组，消息请到新群查看",
  migrate_from_chat_id: () => "本群由普通群组升级而来",
};
const MOST_ABOUT = 24;

const REFUSALS = {
  already_there: "已经在群里",
  bot_blocked: "您已停用机器人，请先重新启用",
  caption_too_long: "说明太长，最多 1024 字",
  group_migrated: "本群已升级，请到新群发送",
  malformed: "内容有误，没有发出",
  no_such_button: "这个按钮已不存在",
  no_such_dice: "不能投掷这个表情",
  no_such_message: "这条消息已不存在",
  no_such_topic: "这个话题已不存在",
  not_a_member: "您不在这个群里",
  not_deletable: "这条消息不能删除",
  not_editable: "这条消息不能修改",
  not_forwardable: "这条消息不能转发",
  not_found: "内容已不存在",
  not_your_topic: "只有群主、管理员和话题的创建者可以这样做",
  no_topics: "这里没有话题",
  protected: "这条消息不可转发",
  text_empty: "请先输入内容",
  text_too_long: "消息太长，最多 4096 字，请分几次发送",
  topic_closed: "话题已关闭，不能发送",
};

/** A service message in words; an unknown kind as it is. */
export function service(kind, who, about) {
  const say = SERVICE[kind];
  const [line] = (about || "").split("\n");
  const letters = [...line];
  return say ? say(who, letters.length > MOST_ABOUT ? `${letters.slice(0, MOST_ABOUT).join("")}……` : line) : kind;
}

/** The last line of a chat: service messages come as their kind. */
export function gist(text, who) {
  return text in SERVICE ? service(text, who, who) : text;
}

/** Why the server refused, by its code or its HTTP status. */
export function refusal(code, status) {
  return REFUSALS[code] || (status === 404 ? REFUSALS.not_found : `没有成功（${code || status}）`);
}
