/**
 * A query parameter exactly as it was sent. Intercom's codes may hold "=", "+" or "/" unescaped, which readers of
 * forms turn into something else, and the exchange then fails with "Unauthorized Code".
 */
export function rawParameter(url: string, name: string): string | null {
  const query = url.split("#", 1)[0]?.split("?").slice(1).join("?") ?? "";
  for (const pair of query.split("&")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at) === name && pair.length > at + 1) return unescaped(pair.slice(at + 1));
  }
  return null;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
