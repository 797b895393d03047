/** Sentiment refuses longer texts with 422; the other services are believed to as well. */
export const TEXT_LIMIT = 10_000;

const GAP = "\n[…]\n";

/**
 * The text, trimmed and at most `limit` characters long: a longer one keeps its head and its tail,
 * because customers put the question first and the demand last. Half characters are dropped: JSON cannot carry them.
 */
export function fitText(text: string, limit = TEXT_LIMIT): string {
  const whole = wellFormed(text).trim();
  if (whole.length <= limit) return whole;
  const head = Math.ceil((limit - GAP.length) * 0.6);
  const tail = limit - GAP.length - head;
  return wellFormed(whole.slice(0, head)) + GAP + wellFormed(whole.slice(-tail));
}

function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "");
}
