// Whether somebody's finger is down. What is under it must not be made anew until it is lifted, or the press is lost.

let down = false;
const held = new Set();

addEventListener("pointerdown", () => { down = true; }, true);
for (const lifted of ["pointerup", "pointercancel", "dragend", "blur"]) addEventListener(lifted, release, true);

/** `work`, now or when the finger is lifted; the same function is run once, however often it was asked for. */
export function whenFree(work) {
  if (down) held.add(work);
  else work();
}

/** A click follows its pointerup at once: what was held comes after it. */
function release() {
  down = false;
  setTimeout(() => {
    const works = [...held];
    held.clear();
    for (const work of works) work();
  });
}
