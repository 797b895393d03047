/** An article's list arrives as lines that begin with one of these. */
const LIST_MARK = /^[*•·–-]\s+/u;

/**
 * Quoted sentences as one passage. What was a line of a list, or a line without an end such as a heading,
 * keeps a line of its own; the words stay as they are.
 */
export function joinQuotes(sentences: readonly string[]): string {
  return sentences.reduce((passage, sentence) => {
    const line = sentence.replace(LIST_MARK, "- ");
    if (passage === "") return line;
    const last = passage.slice(passage.lastIndexOf("\n") + 1);
    const flows = !line.startsWith("- ") && !last.startsWith("- ") && /[.!?…:]["')\]]?$/u.test(last);
    return `${passage}${flows ? " " : "\n"}${line}`;
  }, "");
}
