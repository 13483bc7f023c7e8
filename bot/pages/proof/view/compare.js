// The commitment that somebody saw, against the one of the file.

import { byId, fill, make } from "./dom.js";
import { plainText } from "./register.js";
import { say } from "./words.js";

const DIGITS = 64;

/** Compare what was typed with the recomputed commitment, forgiving blanks, case and width. */
export function showComparison({ commitment }) {
  const typed = plainText(byId("compare-input").value).replace(/^[^0-9a-f]*[:：]/, "").replace(/[-_.·…]/g, "");
  fill(byId("compare-answer"), ...(typed === "" ? [] : answer(typed, commitment)));
}

function answer(typed, commitment) {
  if (typed === commitment) {
    return [make("p.notice.good", say("compare-same"))];
  }
  const at = [...commitment].findIndex((digit, place) => digit !== typed[place]);
  if (at === typed.length) {
    return [make("p.notice", say("compare-part", { many: typed.length, missing: DIGITS - typed.length }))];
  }
  const wrong = [make("p.notice.bad", say("compare-other"))];
  if (typed.length !== DIGITS || /[^0-9a-f]/.test(typed)) {
    wrong.push(make("p", say("compare-length", { many: typed.length })));
  }
  const place = at < 0 ? DIGITS : at;
  const [before, there, after] = [commitment.slice(0, place), commitment[place] ?? "", commitment.slice(place + 1)];
  wrong.push(make("p", say("compare-file")), make("p.hash", before, make("mark", there), after));
  return wrong;
}
