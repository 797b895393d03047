/** A web address that may be linked to; anything else, such as `javascript:`, is none. */
export function parseUrl(value: unknown): string | null {
  if (typeof value !== "string" || value.length > 2000 || !URL.canParse(value.trim())) return null;
  const url = new URL(value.trim());
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
}
