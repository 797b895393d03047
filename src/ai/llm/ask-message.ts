/** One request for both things that are asked of one message: its triage and its sentiment. */
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { type Call, SENTIMENT_LABELS } from "../../domain/answers.js";
import { OutsideError } from "../../kernel/errors.js";
import { notAsked } from "../http/ask.js";
import type { ChatClient } from "./chat-client.js";
import type { ChatQuestion } from "./chat-request.js";
import { type Material, PROMPTS } from "./prompts.js";

export interface TriageQuestion {
  readonly message: string;
  readonly material: Material;
  /** Names, and the list of them with what belongs in each. */
  readonly categories: readonly string[];
  readonly list: string;
}

export interface SentimentQuestion {
  readonly message: string;
  readonly material: Material;
}

export type TriageAnswer = z.infer<ReturnType<typeof triageSchema>>;
export type SentimentAnswer = z.infer<typeof sentimentSchema>;

/** Throws OutsideError in the name of the contract that asks. */
export interface MessageAsker {
  triage(question: TriageQuestion, call: Call): Promise<TriageAnswer>;
  sentiment(question: SentimentQuestion, call: Call): Promise<SentimentAnswer>;
}

interface Answers {
  readonly triage: TriageAnswer | null;
  readonly sentiment: SentimentAnswer | null;
}

/** Who asks about one message. Nothing of it is kept once the request has begun. */
interface Gathering {
  triage: Asked<TriageQuestion> | null;
  sentiment: Asked<SentimentQuestion> | null;
  readonly answers: Promise<Answers>;
  begin(): void;
}

interface Asked<Question> {
  readonly question: Question;
  readonly call: Call;
}

/**
 * @param gatherMs how long whoever asks first waits for the other, who asks about the same text of the same conversation at
 * the same time; null where nobody else will ask
 */
export function createMessageAsker(client: ChatClient, gatherMs: number | null): MessageAsker {
  const gatherings = new Map<string, Gathering>();

  function gather(key: string): Gathering {
    let begin = (): void => undefined;
    const waited = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const gathering: Gathering = {
      triage: null,
      sentiment: null,
      begin,
      answers: waited.then(() => {
        if (gatherings.get(key) === gathering) gatherings.delete(key);
        return askBoth(client, gathering.triage, gathering.sentiment);
      }),
    };
    gatherings.set(key, gathering);
    void sleep(gatherMs ?? 0).then(begin);
    return gathering;
  }

  /** A second asker of the same kind has a question of its own: its categories may be others. */
  function joined<Kind extends "triage" | "sentiment">(kind: Kind, message: string, asked: NonNullable<Gathering[Kind]>) {
    const { workspaceId, conversationId, requestId } = asked.call;
    // Many customers write "Any news?": what is told beside it is each conversation's own.
    const about = conversationId === null ? [workspaceId, null, requestId] : [workspaceId, conversationId];
    const key = createHash("sha256")
      .update(JSON.stringify([...about, message]))
      .digest("base64");
    const open = gatherings.get(key);
    const gathering = open === undefined || open[kind] !== null ? gather(key) : open;
    gathering[kind] = asked;
    if (gatherMs === null || (gathering.triage !== null && gathering.sentiment !== null)) {
      gatherings.delete(key);
      gathering.begin();
    }
    return gathering.answers;
  }

  return {
    async triage(question, call) {
      const { triage } = await inNameOf("triage", joined("triage", question.message, { question, call }), call);
      return present(triage);
    },
    async sentiment(question, call) {
      const { sentiment } = await inNameOf("sentiment", joined("sentiment", question.message, { question, call }), call);
      return present(sentiment);
    },
  };
}

function present<T>(answer: T | null): T {
  if (answer === null) throw new Error("who asked is answered");
  return answer;
}

function triageSchema(names: readonly string[]) {
  return z.object({
    category: z.enum(names),
    urgency: z.enum(["low", "medium", "high", "urgent"]),
    sentiment: z.enum(SENTIMENT_LABELS),
    confidence: z.number(),
    alternatives: z.array(z.object({ category: z.enum(names), confidence: z.number() })),
    reason: z.string(),
  });
}

const sentimentSchema = z.object({
  score: z.number(),
  escalation_risk: z.number(),
  triggers: z.array(z.string()),
  confidence: z.number(),
});

const TRIAGE_TOKENS = 500;
const SENTIMENT_TOKENS = 400;

async function askBoth(
  client: ChatClient,
  triage: Asked<TriageQuestion> | null,
  sentiment: Asked<SentimentQuestion> | null,
): Promise<Answers> {
  if (triage !== null && sentiment !== null) {
    const { question: sorted } = triage;
    const question = {
      name: "message",
      instructions: [PROMPTS.both, PROMPTS.classify, PROMPTS.sentiment].join("\n\n"),
      options: triageOptions(sorted),
      material: { ...sorted.material, ...sentiment.question.material },
      schema: z.object({ triage: triageSchema(sorted.categories), sentiment: sentimentSchema }),
      maxTokens: TRIAGE_TOKENS + SENTIMENT_TOKENS,
    };
    return client.ask("triage", question, { ...triage.call, signal: bothAborted(triage.call.signal, sentiment.call.signal) });
  }
  if (triage !== null) {
    return { triage: await client.ask("triage", triageQuestion(triage.question), triage.call), sentiment: null };
  }
  if (sentiment === null) return { triage: null, sentiment: null };
  const question = {
    name: "sentiment",
    instructions: PROMPTS.sentiment,
    material: sentiment.question.material,
    schema: sentimentSchema,
    maxTokens: SENTIMENT_TOKENS,
  };
  return { triage: null, sentiment: await client.ask("sentiment", question, sentiment.call) };
}

/** What differs by workspace and message comes behind what is always the same. */
function triageOptions({ list, material }: TriageQuestion): readonly string[] {
  return [PROMPTS.categories(list), ...("examples" in material ? [PROMPTS.examples] : [])];
}

function triageQuestion(question: TriageQuestion): ChatQuestion<TriageAnswer> {
  return {
    name: "classification",
    instructions: PROMPTS.classify,
    options: triageOptions(question),
    material: question.material,
    schema: triageSchema(question.categories),
    maxTokens: TRIAGE_TOKENS,
  };
}

/** Given up only once neither waits any more. */
function bothAborted(...signals: readonly AbortSignal[]): AbortSignal {
  const controller = new AbortController();
  const end = () => {
    if (signals.every(({ aborted }) => aborted)) controller.abort();
  };
  for (const signal of signals) signal.addEventListener("abort", end, { once: true });
  end();
  return controller.signal;
}

/** The shared request's answer or failure, as one of the two sees it; who gives up does not wait for the other. */
async function inNameOf<T>(party: "triage" | "sentiment", answer: Promise<T>, { signal }: Call): Promise<T> {
  const operation = "POST /chat/completions";
  let giveUp = (): void => undefined;
  const givenUp = new Promise<never>((_resolve, reject) => {
    giveUp = () => reject(notAsked({ party, operation }, "aborted", "given up by the caller", { retry: "later" }));
  });
  signal.addEventListener("abort", giveUp, { once: true });
  if (signal.aborted) giveUp();
  try {
    return await Promise.race([answer, givenUp]);
  } catch (thrown) {
    if (!(thrown instanceof OutsideError) || thrown.failure.party === party) throw thrown;
    const { failure, message } = thrown;
    const reason = message.slice(`${failure.party}: ${failure.operation}: `.length);
    throw new OutsideError(reason, { ...failure, party }, { cause: thrown });
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
}
