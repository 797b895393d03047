import type { Qa } from "../ports.js";
import { hideTurns } from "./hide-turns.js";
import { createMask } from "./mask.js";
import { maskedBy, NOBODY_KNOWN, type KnownContactsOf } from "./masked-by.js";

/** The same scores, given without secrets or contact data; quotes get them back. */
export function redactQa(qa: Qa, contactsOf: KnownContactsOf = NOBODY_KNOWN): Qa {
  return {
    async evaluate(request, call) {
      const mask = createMask(...(await contactsOf(call)));
      const answer = await qa.evaluate({ ...request, turns: hideTurns(request.turns, mask) }, call);
      return {
        ...answer,
        dimensions: answer.dimensions.map((dimension) => ({
          ...dimension,
          evidence: dimension.evidence === null ? null : mask.reveal(dimension.evidence),
        })),
        coachingNotes: answer.coachingNotes.map(mask.reveal),
        by: maskedBy(answer.by, mask),
      };
    },
  };
}
