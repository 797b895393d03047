/** The first `length` UTF-16 units of a text, without half an emoji at the end: a reader sees a box there. */
export function cutText(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}

/** The same, where it is longer, with a sign that it went on. */
export function shortenedText(text: string, most: number): string {
  return text.length <= most ? text : `${cutText(text, most - 1)}…`;
}
