const WIDE =
  /\p{Extended_Pictographic}|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u;
const WITHOUT_WIDTH = /[\p{M}\p{Cf}]/u;

/** How many columns a text takes: Latin letters one, Chinese and emoji two, combining marks none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

function widthOfCharacter(character: string): number {
  if (/^[\u0020-\u007E]$/.test(character)) return 1;
  if (WITHOUT_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/**
 * Lines as a browser would break them: at spaces, and inside a word that is longer than a line.
 * @param measure for text that carries marks nobody sees.
 */
export function wrap(text: string, columns: number, measure = widthOf): string[] {
  return text.split("\n").flatMap((paragraph) => wrapParagraph(paragraph, columns, measure));
}

function wrapParagraph(paragraph: string, columns: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(" ").flatMap((long) => chop(long, columns, measure))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (measure(longer) <= columns) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function chop(word: string, columns: number, measure: (text: string) => number): string[] {
  if (measure(word) <= columns) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (measure(piece + character) > columns) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** The first lines of a text, ending in "…" where there is more. */
export function firstLines(text: string, columns: number, lines: number): string {
  const all = wrap(text, columns);
  if (all.length <= lines) return text;
  const kept = all.slice(0, lines).join(" ");
  return wrap(`${kept}…`, columns).length <= lines ? `${kept}…` : `${kept.replace(/\s?\S+$/u, "")}…`;
}
