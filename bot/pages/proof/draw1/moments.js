// Moments as the manifest writes them: YYYY-MM-DDTHH:MM:SS±HH:MM.

const MOMENT =
  /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])([+-])([01][0-9]|2[0-3]):([0-5][0-9])$/;

/** Return the moment in seconds since 1970 (Unix time); null for any other form or no such day. */
export function unixSeconds(text) {
  const match = MOMENT.exec(text);
  if (match === null) {
    return null;
  }
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) {
    return null;
  }
  const offset = offsetMinutes(text);
  return 86400 * daysSince1970(year, month, day) + 60 * (60 * hour + minute - offset) + second;
}

/** Return by how many minutes a moment's clock is ahead of UTC. */
export function offsetMinutes(text) {
  const [, , , , , , , sign, hours, minutes] = MOMENT.exec(text);
  return (sign === "-" ? -1 : 1) * (60 * Number(hours) + Number(minutes));
}

function daysOf(year, month) {
  if (month === 2) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Counted by the calendar: `Date` takes the years 0 to 99 for those of the twentieth century. */
function daysSince1970(year, month, day) {
  const before = year - 1;
  let days = 365 * before + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 719162;
  for (let earlier = 1; earlier < month; earlier += 1) {
    days += daysOf(year, earlier);
  }
  return days + day - 1;
}
