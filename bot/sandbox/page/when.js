// Times as people in Shanghai read them.

const ZONE = "Asia/Shanghai";
const PARTS = new Intl.DateTimeFormat("zh-CN", {
  timeZone: ZONE, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", weekday: "short",
  hour: "2-digit", minute: "2-digit",
});

/** Milliseconds of what the server sends: Unix seconds or ISO 8601. */
export function millis(date) {
  return typeof date === "number" ? date * 1000 : Date.parse(date);
}

function parts(ms) {
  return Object.fromEntries(PARTS.formatToParts(new Date(ms)).map((part) => [part.type, part.value]));
}

/** "09:05" */
export function time(ms) {
  const p = parts(ms);
  return `${p.hour}:${p.minute}`;
}

/** "6月3日 周二", with the year where it is not that of `now`. */
export function day(ms, now) {
  const p = parts(ms);
  const year = p.year === parts(now).year ? "" : `${p.year}年`;
  return `${year}${p.month}月${p.day}日 ${p.weekday}`;
}

/** "2025年6月3日 周二 09:05" */
export function full(ms) {
  const p = parts(ms);
  return `${p.year}年${p.month}月${p.day}日 ${p.weekday} ${p.hour}:${p.minute}`;
}

/** In a list of chats: the time today, else the date. */
export function brief(ms, now) {
  const p = parts(ms);
  const n = parts(now);
  if (p.year === n.year && p.month === n.month && p.day === n.day) return `${p.hour}:${p.minute}`;
  return p.year === n.year ? `${p.month}月${p.day}日` : `${p.year}/${p.month}/${p.day}`;
}

/** Same calendar day in Shanghai? */
export function sameDay(a, b) {
  return full(a).split(" ")[0] === full(b).split(" ")[0];
}

/** "12 KB" */
export function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
