import { clean, cut } from "./clean.js";
import { parseMarkup, type Run } from "./markup.js";

/**
 * Text from a customer or an AI, made safe for a Canvas text: bold and http(s) links stay,
 * other markup is reduced to its words, invisible characters go.
 * @param limit of the result, in UTF-16 units.
 */
export function neutralise(text: string, limit: number): string {
  return fill(parseMarkup(readable(text, limit)), limit).trim() || dots(text);
}

/** Text that was nothing but markup still shows that there was something. */
export function dots(text: string): string {
  return /\S/.test(text) ? "…" : "";
}

/** Four times what is wanted is enough to find it, and keeps a megabyte of customer text cheap. */
export function readable(text: string, limit: number): string {
  return clean(text.slice(0, limit * 4 + 1000))
    .replace(/ {2,}/g, " ")
    .replace(/\n(?: ?\n){2,}/g, "\n\n")
    .trim();
}

function fill(runs: readonly Run[], limit: number): string {
  let filled = "";
  for (const run of runs) {
    const written = write(run);
    if (filled.length + written.length <= limit) filled += written;
    else if (run.kind === "words") return filled + cut(written, limit - filled.length);
    else return filled.length < limit ? `${filled.trimEnd()}…` : filled;
  }
  return filled;
}

function write(run: Run): string {
  if (run.kind === "bold") return `**${run.text}**`;
  return run.kind === "link" ? `[${run.text}](${run.href})` : run.text;
}
