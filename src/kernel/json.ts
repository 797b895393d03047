/** Parses JSON from outside, without what the database cannot store. */

/**
 * Escaped backslashes and a pair of surrogates, which stay; then half of one, and the NUL character. Other escapes are passed
 * over: calling back for each of them took 10 s for a text of 5 MB.
 */
const ESCAPE =
  /(?:\\\\)+|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(\\u[dD][89a-fA-F][0-9a-fA-F]{2})|(\\u0000)/g;
const SUSPECT = /\\u(?:0000|[dD][89a-fA-F])/;

/** The parsed value, or undefined where it is not JSON. What cannot be stored is not in it. */
export function parseJson(json: string | Buffer): unknown {
  try {
    return JSON.parse(storableJson(json.toString()));
  } catch {
    return undefined;
  }
}

/**
 * JSON without NUL, and with U+FFFD for half a surrogate pair: PostgreSQL takes neither
 * (https://www.postgresql.org/docs/current/datatype-json.html), and one of them would lose all that is written beside it.
 */
export function storableJson(json: string): string {
  return SUSPECT.test(json) ? json.replace(ESCAPE, storable) : json;
}

function storable(escape: string, half: string | undefined, nul: string | undefined): string {
  if (half !== undefined) return "\\ufffd";
  return nul === undefined ? escape : "";
}
