import type { Sentiment } from "../ports.js";
import { createMask } from "./mask.js";
import { maskedBy, NOBODY_KNOWN, type KnownContactsOf } from "./masked-by.js";

/** The same moods, read without secrets or contact data. */
export function redactSentiment(sentiment: Sentiment, contactsOf: KnownContactsOf = NOBODY_KNOWN): Sentiment {
  return {
    async analyze(request, call) {
      const mask = createMask(...(await contactsOf(call)));
      const answer = await sentiment.analyze({ ...request, text: mask.hide(request.text) }, call);
      return { ...answer, triggers: answer.triggers.map(mask.reveal), by: maskedBy(answer.by, mask) };
    },
  };
}
