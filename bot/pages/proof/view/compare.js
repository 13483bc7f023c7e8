// The commitment that somebody saw, or the hash of a sealed result, against the one of the file.

import { byId, fill, make } from "./dom.js";
import { plainText } from "./register.js";
import { say } from "./words.js";

const DIGITS = 64;

/** Compare what was typed with the recomputed commitment or the checked seal, forgiving blanks, case and width. */
export function showComparison({ commitment, proof }) {
  const typed = plainText(byId("compare-input").value).replace(/^[^0-9a-f]*[:：]/, "").replace(/[-_.·…]/g, "");
  if (typed !== "" && typed === postedRoot(proof.json)) {
    fill(byId("compare-answer"), make("p.notice", say("compare-parts")));
    return;
  }
  fill(byId("compare-answer"), ...(typed === "" ? [] : answer(typed, commitment, proof.seal?.sealed ?? "")));
}

/** Return the value of the parts that the remarks have, which nothing is checked against; null where they have none. */
function postedRoot(json) {
  const posted = json.get("posted");
  const parts = posted instanceof Map ? posted.get("parts") : null;
  return parts instanceof Map ? parts.get("root") : null;
}

function answer(typed, commitment, sealed) {
  const isSeal = agreeing(typed, sealed) > agreeing(typed, commitment);
  const there = isSeal ? sealed : commitment;
  if (typed === there) {
    return [make("p.notice.good", say(isSeal ? "compare-same-seal" : "compare-same"))];
  }
  const at = [...there].findIndex((digit, place) => digit !== typed[place]);
  if (at === typed.length) {
    return [make("p.notice", say("compare-part", { many: typed.length, missing: DIGITS - typed.length }))];
  }
  const wrong = [make("p.notice.bad", say("compare-other"))];
  if (typed.length !== DIGITS || /[^0-9a-f]/.test(typed)) {
    wrong.push(make("p", say("compare-length", { many: typed.length })));
  }
  const place = at < 0 ? DIGITS : at;
  const [before, digit, after] = [there.slice(0, place), there[place] ?? "", there.slice(place + 1)];
  const label = say(isSeal ? "compare-file-seal" : "compare-file");
  wrong.push(make("p", label), make("p.hash", before, make("mark", digit), after));
  return wrong;
}

/** Return how many digits agree from the left. */
function agreeing(typed, known) {
  const at = [...known].findIndex((digit, place) => digit !== typed[place]);
  return at < 0 ? known.length : at;
}
