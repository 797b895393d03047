import { createHash } from "node:crypto";

/** What Sentiment accepts; Intercom's contact ids fit, e-mail addresses and many external ids do not. */
const ACCEPTED = /^[A-Za-z0-9][A-Za-z0-9\-_]{0,63}$/;

/** The id itself where Sentiment accepts it, else a hash that is the same every time. */
export function customerIdOf(id: string): string {
  return ACCEPTED.test(id) ? id : `c-${createHash("sha256").update(id).digest("hex").slice(0, 40)}`;
}
