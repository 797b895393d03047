/**
 * A block of text by other people. A customer cannot close it: whatever looks like one of our
 * marks inside it loses its bracket.
 */
export function fence(name: string, text: string): string {
  return `<data-${name}>\n${text.replace(/<(?=\s*\/?\s*data-)/gi, "‹")}\n</data-${name}>`;
}
