import type { ClassifyRequest, Triage } from "../ports.js";
import { createMask, type Mask } from "./mask.js";
import { maskedBy, NOBODY_KNOWN, type KnownContactsOf } from "./masked-by.js";

/** The same triage, which never sees secrets or contact data. */
export function redactTriage(triage: Triage, contactsOf: KnownContactsOf = NOBODY_KNOWN): Triage {
  return {
    async classify(request, call) {
      const mask = createMask(...(await contactsOf(call)));
      const answer = await triage.classify(hideRequest(request, mask), call);
      return { ...answer, reason: answer.reason === null ? null : mask.reveal(answer.reason), by: maskedBy(answer.by, mask) };
    },
    // Only ids and labels: nothing a customer wrote.
    route: (request, call) => triage.route(request, call),
  };
}

function hideRequest({ subject, body, metadata, ...rest }: ClassifyRequest, mask: Mask): ClassifyRequest {
  const [hiddenSubject = "", hiddenBody = ""] = mask.hideAll([subject, body]);
  const entries = Object.entries(metadata).map(
    ([key, value]) => [key, typeof value === "string" ? mask.hide(value) : value] as const,
  );
  return { ...rest, subject: hiddenSubject, body: hiddenBody, metadata: Object.fromEntries(entries) };
}
