const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Ids come back through canvases and consoles; PostgreSQL answers a malformed one with an error instead of "not found". */
export function isUuid(text: string): boolean {
  return FORM.test(text);
}
