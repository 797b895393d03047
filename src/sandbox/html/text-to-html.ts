import { escapeHtml } from "./escape-html.js";

/** What somebody typed, as Intercom stores it: a paragraph for each block, a break for each line. Null for nothing. */
export function textToHtml(text: string): string | null {
  const blocks = text
    .replace(/\r\n?/g, "\n")
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== "");
  if (blocks.length === 0) return null;
  return blocks.map((block) => `<p>${escapeHtml(block).replace(/\n/g, "<br>")}</p>`).join("\n");
}
