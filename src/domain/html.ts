/** AI output and customer text on their way into Intercom's HTML. Notes accept p, br, b, i, ul, ol, li and a; nothing else is written. */

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export function escapeHtml(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

/** Plain text as paragraphs: an empty line parts them, a single line break stays a line break. */
export function paragraphs(text: string): string {
  return withoutControls(text)
    .replace(/\r\n?/g, "\n")
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => `<p>${escapeHtml(paragraph).replace(/\n/g, "<br>")}</p>`)
    .join("");
}

/** A link where the address is http(s), else the label alone. */
export function link(label: string, url: string | null): string {
  return url !== null && /^https?:\/\//i.test(url) ? `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>` : escapeHtml(label);
}

/** They break viewers, hide text or turn its direction. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069]/g;

function withoutControls(text: string): string {
  return text.replace(CONTROLS, "");
}
