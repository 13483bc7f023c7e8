// What the page says, in the language chosen. WORDS is put before the script by assembly.py.

/* global WORDS */
export const LANGUAGES = ["zh-CN", "en"];
let language = LANGUAGES[0];

/** Return the language in use. */
export function currentLanguage() {
  return language;
}

/** Use a language from now on, and say again what the page says everywhere. */
export function useLanguage(chosen) {
  language = chosen;
  document.documentElement.lang = chosen;
  for (const element of document.querySelectorAll("[data-t]")) {
    element.textContent = say(element.dataset.t);
  }
}

/** Return a text, its {places} filled. */
export function say(key, places = {}) {
  const text = WORDS[language][key];
  if (text === undefined) {
    return key;
  }
  return text.replace(/\{(\w+)\}/g, (_, name) => String(places[name]));
}

/** Return the text if there is one under that key, else the other. */
export function sayOr(key, other) {
  return WORDS[language][key] ?? other;
}

/** Return a moment as the clock of `offset` minutes ahead of UTC shows it: YYYY-MM-DD HH:MM:SS. */
export function clockTime(seconds, offset) {
  const moment = new Date(1000 * (seconds + 60 * offset));
  return Number.isNaN(moment.getTime()) ? String(seconds) : moment.toISOString().slice(0, 19).replace("T", " ");
}
