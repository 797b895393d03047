/** The sentences of a text, and what its lists begin their lines with. */

const BOUNDARY = new RegExp(
  [
    // A full stop ends a sentence only before white space and something that can begin one.
    String.raw`(?<=[.!?…]["')\]]?)\s+(?=["'(\[]?[\p{Lu}\p{N}])`,
    // Arabic and Korean have no capitals; "1. 설정" is a line of a list, "Nr. 5. 설정" and "Apt. 가나" are no sentences.
    String.raw`(?<=[.!?…۔।]["')\]]?)(?<!\p{Script=Latin}\.|(?<!\d)\d{1,2}\.)\s+(?=["'(\[«]?[\p{Script=Arabic}\p{Script=Hangul}])`,
    // Japanese and Chinese put no blank behind theirs, and people who write Arabic in haste none behind a question mark.
    String.raw`(?<=[。｡！？؟])\s*(?![」』）】”’。｡！？؟!?…\s])`,
    // What goes on with a particle belongs to the quotation before it.
    String.raw`(?<=[。｡！？؟][」』）】”’])\s*(?![」』）】”’。｡！？؟!?…\s]|と(?!ても|ころ|ても)|[のがをへ]|は(?!い)|に(?!も)|も(?!う)|で(?!も))`,
    String.raw`\n+`,
  ].join("|"),
  "u",
);

/** "In der 30. Woche", "den 25. som avtalat": German and Scandinavian ordinals. */
export const ORDINAL = String.raw`(?<!\b[iI] )\b(?:ab|am|auf|bis|das|dem|den|der|die|im|vom|zum|zur) \d{1,3}\.`;

/** "auf 20. Das gilt ab Mai": what follows a number at the end of a sentence, and no ordinal. */
const ENDS_BEFORE =
  /^(?:das|danach|dann|daher|der|die|dies\p{L}*|ein\p{L}*|ich|wir|sie|es|er|ihr|wann|wie|was|wo|warum|welche\p{L}*|kann|können|bitte|danke|aber|und|ist|gilt)(?!\p{L})/iu;
const AFTER_ORDINAL = new RegExp(`${ORDINAL}$`, "iu");

/** Never break after these, or "e.g. Visa" becomes two sentences. */
const ABBREVIATION = new RegExp(
  String.raw`(?:(?:\b(?:e\.g|i\.e|approx|no|vs|mr|mrs|ms|dr|hr|fr|mme|sra?|srta|sig|dhr|mw|inc|ltd|st|str|tel|z\.b|bzw|bijv|ca|nr|dott|prof|ing|abs|ziff|bd|evtl|ggf|p\. ?ex)|\b\p{Lu}|(?<!\p{L})\p{Script=Arabic})\.|${ORDINAL})$`,
  "iu",
);

/** With a character before it, which shows that a word begins there. */
const LONGEST_ABBREVIATION = 10;

/** The sentences of a text, verbatim. */
export function sentences(text: string): string[] {
  const found: string[] = [];
  let end = 0;
  let last = "";
  for (const piece of text.split(BOUNDARY)) {
    const start = text.indexOf(piece, end);
    // Only over one blank: a line break ends a sentence, whatever stands before it.
    const joins =
      start === end + 1 && text[end] === " " && ABBREVIATION.test(last) && !(AFTER_ORDINAL.test(last) && ENDS_BEFORE.test(piece));
    if (joins) found[found.length - 1] = `${found.at(-1) ?? ""} ${piece}`;
    else if (piece.trim() !== "") found.push(piece.trim());
    last = (joins ? `${last} ${piece}` : piece.trim()).slice(-LONGEST_ABBREVIATION);
    end = start + piece.length;
  }
  return found;
}

/** Sentences one after the other again, with a blank where their script has one. */
export const joinSentences = (parts: readonly string[]): string =>
  parts.reduce((text, part) => (text === "" ? part : `${text}${blankAfter(text)}${part}`), "");

const blankAfter = (text: string): string => (/[。｡！？][」』）】”’]?$/u.test(text) ? "" : " ");

const BULLETS = "[-*•·–]";
/** An article's list arrives as lines that begin with one of these. */
export const BULLET = new RegExp(`^\\s*${BULLETS}\\s+`, "u");
export const LIST_ITEM = new RegExp(`^\\s*(?:${BULLETS}|\\d{1,2}[.)])\\s+`, "u");

/**
 * Quoted sentences as one passage. What was a line of a list, or a line without an end such as a heading,
 * keeps a line of its own; the words stay as they are.
 */
export function joinQuotes(sentences: readonly string[]): string {
  return sentences.reduce((passage, sentence) => {
    const line = sentence.replace(BULLET, "- ");
    if (passage === "") return line;
    const last = passage.slice(passage.lastIndexOf("\n") + 1);
    const flows = !line.startsWith("- ") && !last.startsWith("- ") && /[.!?…:。｡！？：]["')\]」』）”’]?$/u.test(last);
    return `${passage}${flows ? blankAfter(last) : "\n"}${line}`;
  }, "");
}
