import type { DraftRequest, Reply } from "../ports.js";
import { hideTurns } from "./hide-turns.js";
import { createMask, type Mask } from "./mask.js";
import { maskedBy, NOBODY_KNOWN, type KnownContactsOf } from "./masked-by.js";

/** The same replies, which never see secrets or contact data; the draft gets them back and reads right. */
export function redactReply(reply: Reply, contactsOf: KnownContactsOf = NOBODY_KNOWN): Reply {
  return {
    async draft(request, call) {
      const mask = createMask(...(await contactsOf(call)));
      const answer = await reply.draft(hideRequest(request, mask), call);
      return {
        ...answer,
        text: mask.reveal(answer.text),
        abstained: answer.abstained === null ? null : mask.reveal(answer.abstained),
        by: maskedBy(answer.by, mask),
      };
    },
    styles: (call) => reply.styles(call),
    async feedback({ editedText, ...feedback }, call) {
      const mask = createMask(...(await contactsOf(call)));
      await reply.feedback({ ...feedback, editedText: editedText === null ? null : mask.hide(editedText) }, call);
    },
  };
}

function hideRequest(request: DraftRequest, mask: Mask): DraftRequest {
  const customerName = request.customerName === null ? null : mask.hideValue("name", request.customerName);
  const turns = hideTurns(request.turns, mask);
  return { ...request, turns, customerName, instruction: request.instruction === null ? null : mask.hide(request.instruction) };
}
