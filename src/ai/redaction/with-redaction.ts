import type { Engines } from "../ports.js";
import { NOBODY_KNOWN, type KnownContactsOf } from "./masked-by.js";
import { redactKnowledge } from "./redact-knowledge.js";
import { redactQa } from "./redact-qa.js";
import { redactReply } from "./redact-reply.js";
import { redactSentiment } from "./redact-sentiment.js";
import { redactTriage } from "./redact-triage.js";

/** Engines outside this process, none of which sees a secret. */
export function withRedaction(engines: Engines, contactsOf: KnownContactsOf = NOBODY_KNOWN): Engines {
  return {
    triage: redactTriage(engines.triage, contactsOf),
    reply: redactReply(engines.reply, contactsOf),
    sentiment: redactSentiment(engines.sentiment, contactsOf),
    qa: redactQa(engines.qa, contactsOf),
    knowledge: redactKnowledge(engines.knowledge, contactsOf),
  };
}
