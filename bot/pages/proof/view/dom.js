// Making elements. Whatever comes out of a file becomes text, never markup.

/** Return the element of that id. */
export function byId(id) {
  return document.getElementById(id);
}

/** Make an element: `tag` may carry a class ("p.quiet"), children are elements or texts. */
export function make(tag, ...children) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name);
  if (classes.length) {
    element.className = classes.join(" ");
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Put these in place of what an element holds. */
export function fill(element, ...children) {
  element.textContent = "";
  element.append(...children.filter((child) => child !== null));
}

/** Make a list of terms: pairs of term and meaning, those without meaning left out. */
export function makeTerms(pairs) {
  return pairs.filter(([, meaning]) => meaning !== null).flatMap(([term, meaning]) => [make("dt", term), make("dd", meaning)]);
}

/** Make a <details> with its summary. */
export function makeDetails(summary, ...children) {
  return make("details", make("summary", summary), ...children);
}

/** Make a button that does something. */
function makeButton(text, onClick) {
  const button = make("button.second", text);
  button.type = "button";
  button.addEventListener("click", onClick);
  return button;
}

/** Make choices for a <select>: pairs of value and text; the one chosen before stays chosen. */
export function fillChoices(select, pairs) {
  const before = select.value;
  fill(select, ...pairs.map(([value, text]) => {
    const option = make("option", text);
    option.value = value;
    return option;
  }));
  if (pairs.some(([value]) => value === before)) {
    select.value = before;
  }
}

/** Fill a list with items, so many at a time, and a button for more of them. */
export function fillPaged(list, items, makeItem, moreText, size = 10) {
  let shown = 0;
  const more = makeButton("", () => add());
  const add = () => {
    const from = shown;
    shown = Math.min(items.length, shown + size);
    list.append(...items.slice(from, shown).map(makeItem));
    more.textContent = moreText(items.length - shown);
    more.hidden = shown === items.length;
    if (from && list.children[from]) {
      list.children[from].tabIndex = -1;
      list.children[from].focus();
    }
  };
  fill(list);
  add();
  return more;
}
