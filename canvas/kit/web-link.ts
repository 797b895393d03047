const HOST_LIKE = /^(?:https?:\/\/)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?=[/:?#]|$)/iu;

/** The address as Canvas Markdown can carry it, or null where it is no plain http(s) address. */
export function webLink(raw: string): string | null {
  if (!URL.canParse(raw)) return null;
  const url = new URL(raw);
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  // `https://bank.example@evil.example` shows one name and opens another.
  if (!isWeb || url.username !== "" || url.password !== "" || url.hostname.startsWith("[")) return null;
  return url.href.replace(/[()*[\]`~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Whether a link's words name another site than the one it opens. */
export function namesAnotherSite(label: string, href: string): boolean {
  const named = HOST_LIKE.exec(label.trim())?.[1];
  return named !== undefined && bare(named) !== bare(new URL(href).hostname);
}

const bare = (host: string): string => host.toLowerCase().replace(/^www\./, "");
