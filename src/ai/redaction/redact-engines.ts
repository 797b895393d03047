/** What engines outside this process get to see: per operation, what is hidden from it and put back into its answer. */
import type { Call, DialogueTurn, Precedent, Source } from "../../domain/answers.js";
import {
  type AnswerOf,
  type ArgumentsOf,
  type Around,
  type Contract,
  decorate,
  type OperationOf,
  withAttribution,
} from "../decorate.js";
import { TEXT_LIMIT, turnsWithin } from "../fit-input.js";
import type { BriefRequest, ClassifyRequest, DraftRequest, Engines, LabelledMessage } from "../ports.js";
import type { KnownContact } from "./known-contact.js";
import { createMask, type Mask } from "./mask.js";

/** Whom Intercom knows in the conversation a call is about. */
export type KnownContactsOf = (call: Call) => Promise<readonly KnownContact[]>;

/** Patterns alone, where it is not known whom the text is about. */
export const NOBODY_KNOWN: KnownContactsOf = () => Promise.resolve([]);

/** Engines outside this process, none of which sees a secret. */
export function withRedaction(engines: Engines, contactsOf: KnownContactsOf = NOBODY_KNOWN): Engines {
  return decorate(engines, redacting(contactsOf));
}

/** One mask for each question and its answer, which says how many values were hidden. */
export function redacting(contactsOf: KnownContactsOf = NOBODY_KNOWN): Around {
  return (contract, operation, ask) => {
    const redaction = REDACTIONS[contract][operation];
    if (redaction === "public") return ask;
    return async (args, call) => {
      const mask = createMask(...(await contactsOf(call)));
      const answer = await ask(await redaction.hide(args, mask), call);
      return withAttribution(redaction.reveal?.(answer, mask) ?? answer, { masked: mask.count });
    };
  };
}

interface Redaction<C extends Contract, O extends OperationOf<C>> {
  readonly hide: (args: ArgumentsOf<C, O>, mask: Mask) => ArgumentsOf<C, O> | Promise<ArgumentsOf<C, O>>;
  readonly reveal?: (answer: AnswerOf<C, O>, mask: Mask) => AnswerOf<C, O>;
}

/** `public`: ids, labels and published articles, but nothing that a customer wrote. */
const REDACTIONS: { readonly [C in Contract]: { readonly [O in OperationOf<C>]: Redaction<C, O> | "public" } } = {
  triage: {
    classify: {
      hide: async ([request], mask) => [await hideClassifyRequest(request, mask)],
      reveal: (answer, mask) => ({ ...answer, reason: revealed(answer.reason, mask) }),
    },
    route: "public",
  },
  reply: {
    draft: {
      hide: async ([request], mask) => [await hideDraftRequest(request, mask)],
      reveal: (answer, mask) => ({
        ...answer,
        text: mask.reveal(answer.text),
        abstained: revealed(answer.abstained, mask),
        sources: answer.sources.map((source) => revealedSource(source, mask)),
        ...(answer.open !== undefined && { open: answer.open.map(mask.reveal) }),
      }),
    },
    styles: "public",
    feedback: { hide: async ([feedback], mask) => [{ ...feedback, editedText: await hidden(feedback.editedText, mask) }] },
  },
  sentiment: {
    analyze: {
      hide: async ([request], mask) => [{ ...request, text: await hiddenText(request.text, mask) }],
      reveal: (answer, mask) => ({ ...answer, triggers: answer.triggers.map(mask.reveal) }),
    },
  },
  qa: {
    evaluate: {
      hide: async ([request], mask) => {
        const { rating } = request;
        const remark = rating?.remark == null ? null : await hiddenText(rating.remark, mask);
        return [{ ...request, turns: await hideTurns(request.turns, mask), ...(rating && { rating: { ...rating, remark } }) }];
      },
      reveal: (answer, mask) => ({
        ...answer,
        dimensions: answer.dimensions.map((dimension) => ({ ...dimension, evidence: revealed(dimension.evidence, mask) })),
        coachingNotes: answer.coachingNotes.map(mask.reveal),
      }),
    },
  },
  knowledge: {
    put: "public",
    remove: "public",
    search: { hide: async ([query, limit], mask) => [await hiddenText(query, mask), limit] },
    gaps: "public",
  },
  brief: {
    write: {
      hide: async ([request], mask) => [await hideBriefRequest(request, mask)],
      reveal: (answer, mask) => ({ ...answer, lines: answer.lines.map((line) => ({ ...line, text: mask.reveal(line.text) })) }),
    },
  },
};

async function hideClassifyRequest({ subject, body, metadata, ...rest }: ClassifyRequest, mask: Mask): Promise<ClassifyRequest> {
  const [hiddenSubject = "", hiddenBody = ""] = await mask.hideAll([subject, body], TEXT_LIMIT);
  const entries = Object.entries(metadata).map(
    ([key, value]) => [key, typeof value === "string" ? mask.hide(value, TEXT_LIMIT) : value] as const,
  );
  const examples = await hideExamples(rest.examples ?? [], mask);
  const known = examples.length === 0 ? {} : { examples };
  // A subject cut out of the body may end within a card number, half of which no rule finds: it is cut out of the masked body.
  const isCut = subject !== "" && body.length > subject.length && body.startsWith(subject);
  const title = isCut ? (hiddenBody.split("\n", 1)[0] ?? "").slice(0, subject.length) : hiddenSubject;
  return { ...rest, ...known, subject: title, body: hiddenBody, metadata: Object.fromEntries(entries) };
}

/** As with past answers: they come without what identifies their own customer. */
async function hideExamples(examples: readonly LabelledMessage[], mask: Mask): Promise<readonly LabelledMessage[]> {
  const texts = await mask.hideAll(examples.map(({ text }) => text));
  return examples.map((example, index) => ({ ...example, text: texts[index] ?? "" }));
}

async function hideDraftRequest(request: DraftRequest, mask: Mask): Promise<DraftRequest> {
  const customerName = request.customerName === null ? null : mask.hideValue("name", request.customerName);
  const turns = await hideTurns(request.turns, mask);
  const precedents = await hidePrecedents(request.precedents ?? [], mask);
  const known = precedents.length === 0 ? {} : { precedents };
  return { ...request, ...known, turns, customerName, instruction: await hidden(request.instruction, mask) };
}

/** They were redacted when they were kept; whom this conversation knows is hidden in them too. */
async function hidePrecedents(precedents: readonly Precedent[], mask: Mask): Promise<readonly Precedent[]> {
  const texts = await mask.hideAll(precedents.flatMap(({ question, answer }) => [question, answer]));
  return precedents.map((precedent, index) => ({
    ...precedent,
    question: texts[2 * index] ?? "",
    answer: texts[2 * index + 1] ?? "",
  }));
}

async function hideBriefRequest({ messages, ...rest }: BriefRequest, mask: Mask): Promise<BriefRequest> {
  const contents = await mask.hideAll(
    messages.map(({ content }) => content),
    TEXT_LIMIT,
  );
  return { ...rest, messages: messages.map((message, index) => ({ ...message, content: contents[index] ?? "" })) };
}

/** Those turns that any engine reads: the others are left out here, or they would be searched for nothing. */
async function hideTurns(turns: readonly DialogueTurn[], mask: Mask): Promise<readonly DialogueTurn[]> {
  const read = turnsWithin(turns);
  const contents = await mask.hideAll(
    read.map(({ content }) => content),
    TEXT_LIMIT,
  );
  return read.map((turn, index) => ({ ...turn, content: contents[index] ?? "" }));
}

function hidden(text: string | null, mask: Mask): Promise<string | null> {
  return text === null ? Promise.resolve(null) : hiddenText(text, mask);
}

async function hiddenText(text: string, mask: Mask): Promise<string> {
  const [hiddenOne = ""] = await mask.hideAll([text], TEXT_LIMIT);
  return hiddenOne;
}

/** An engine names questions in the customer's words, as it got to see them. */
function revealedSource(source: Source, mask: Mask): Source {
  return source.answers === undefined ? source : { ...source, answers: source.answers.map(mask.reveal) };
}

function revealed(text: string | null, mask: Mask): string | null {
  return text === null ? null : mask.reveal(text);
}
