import type { ClassifyRequest, DraftRequest, Engines, Knowledge, Qa, Reply, Sentiment, Triage } from "../ports.js";
import type { Attribution, Call, DialogueTurn } from "../../domain/answers.js";
import type { KnownContact } from "./known-contact.js";
import { createMask, type Mask } from "./mask.js";

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

export function hideTurns(turns: readonly DialogueTurn[], mask: Mask): readonly DialogueTurn[] {
  const contents = mask.hideAll(turns.map(({ content }) => content));
  return turns.map((turn, index) => ({ ...turn, content: contents[index] ?? "" }));
}

/** Whom Intercom knows in the conversation a call is about. */
export type KnownContactsOf = (call: Call) => Promise<readonly KnownContact[]>;

/** Patterns alone, where nobody tells whom the text is about. */
export const NOBODY_KNOWN: KnownContactsOf = () => Promise.resolve([]);

/** Says beside the answer how many items were hidden from the engine. */
export function maskedBy(by: Attribution, mask: Mask): Attribution {
  return { ...by, masked: mask.count };
}

/** The same triage, which never sees secrets or contact data. */
export function redactTriage(triage: Triage, contactsOf: KnownContactsOf = NOBODY_KNOWN): Triage {
  return {
    async classify(request, call) {
      const mask = createMask(...(await contactsOf(call)));
      const answer = await triage.classify(hideTriageRequest(request, mask), call);
      return { ...answer, reason: answer.reason === null ? null : mask.reveal(answer.reason), by: maskedBy(answer.by, mask) };
    },
    // Only ids and labels: nothing a customer wrote.
    route: (request, call) => triage.route(request, call),
  };
}

function hideTriageRequest({ subject, body, metadata, ...rest }: ClassifyRequest, mask: Mask): ClassifyRequest {
  const [hiddenSubject = "", hiddenBody = ""] = mask.hideAll([subject, body]);
  const entries = Object.entries(metadata).map(
    ([key, value]) => [key, typeof value === "string" ? mask.hide(value) : value] as const,
  );
  return { ...rest, subject: hiddenSubject, body: hiddenBody, metadata: Object.fromEntries(entries) };
}

/** The same replies, which never see secrets or contact data; the draft gets them back and reads right. */
export function redactReply(reply: Reply, contactsOf: KnownContactsOf = NOBODY_KNOWN): Reply {
  return {
    async draft(request, call) {
      const mask = createMask(...(await contactsOf(call)));
      const answer = await reply.draft(hideReplyRequest(request, mask), call);
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

function hideReplyRequest(request: DraftRequest, mask: Mask): DraftRequest {
  const customerName = request.customerName === null ? null : mask.hideValue("name", request.customerName);
  const turns = hideTurns(request.turns, mask);
  return { ...request, turns, customerName, instruction: request.instruction === null ? null : mask.hide(request.instruction) };
}

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

/** The same knowledge base: questions are hidden, published articles are public anyway. */
export function redactKnowledge(knowledge: Knowledge, contactsOf: KnownContactsOf = NOBODY_KNOWN): Knowledge {
  return {
    put: (article, call) => knowledge.put(article, call),
    remove: (articleId, call) => knowledge.remove(articleId, call),
    async search(query, limit, call) {
      const mask = createMask(...(await contactsOf(call)));
      return knowledge.search(mask.hide(query), limit, call);
    },
    gaps: (call) => knowledge.gaps(call),
  };
}
