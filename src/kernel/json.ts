/** The parsed value, or undefined where it is not JSON. */
export function parseJson(json: string | Buffer): unknown {
  try {
    return JSON.parse(json.toString());
  } catch {
    return undefined;
  }
}
