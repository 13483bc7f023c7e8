// What can be wrong with a draw-1 document.

/** Something that draw-1 refuses. `code` says which rule broke, `where` the place in the document, as far as known. */
export class Draw1Error extends Error {
  constructor(code, where = "") {
    super(`${code} ${where}`.trim());
    this.code = code;
    this.where = where;
  }
}

/** Refuse: throws a Draw1Error. */
export function refuse(code, where = "") {
  throw new Draw1Error(code, where);
}
