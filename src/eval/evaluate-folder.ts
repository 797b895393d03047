/** All of a folder's evaluation files, one after the other, and how fast the engine answers. */
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import type { z } from "zod";
import type { Engines } from "../ai/ports.js";
import { createMask } from "../ai/redaction/mask.js";
import type { Article, ArticleSource, Call } from "../domain/answers.js";
import { evaluateMessages, type MessageAims } from "./evaluate-messages.js";
import { evaluateQa, qaMeasures, type ScoredConversation } from "./evaluate-qa.js";
import { articleOf, evaluateLanguage, evaluateRedaction, evaluateRetrieval } from "./evaluate-texts.js";
import {
  articleRowSchema,
  type EvaluationSet,
  findSet,
  languageRowSchema,
  messageRowSchema,
  queryRowSchema,
  secretsRowSchema,
} from "./evaluation-set.js";
import { mean, type Measured } from "./measures.js";

/** Only the first is of the kind the engine is for; the others are public sets of one trade or one template. */
const MESSAGE_SETS: readonly { readonly ending: string; readonly aims: MessageAims | null }[] = [
  { ending: "triage-messages.jsonl", aims: { category: 0.75, amongTwo: 0.9, sentiment: 0.82 } },
  { ending: "banking77.jsonl", aims: null },
  { ending: "clinc150.jsonl", aims: null },
  { ending: "bitext.jsonl", aims: null },
  { ending: "goemotions-sentiment.jsonl", aims: null },
];

interface EvaluationParts {
  readonly folder: string;
  /** The folder's files. */
  readonly names: readonly string[];
  readonly enginesFor: (articleSource: ArticleSource) => Engines;
  readonly report: (line: string) => void;
}

interface EvaluationReport {
  readonly measured: readonly Measured[];
  /** File and number of lines left out. */
  readonly malformed: Readonly<Record<string, number>>;
  /** What each QA score rests on. */
  readonly conversations: readonly ScoredConversation[];
}

export async function evaluateFolder({ folder, names, enginesFor, report }: EvaluationParts): Promise<EvaluationReport> {
  const call: Call = {
    workspaceId: "evaluation",
    conversationId: null,
    requestId: "evaluation",
    pipelineId: "evaluation",
    signal: new AbortController().signal,
  };
  const measured: Measured[] = [];
  const malformed: Record<string, number> = {};

  async function open<Row>(ending: string, schema: z.ZodType<Row>): Promise<EvaluationSet<Row> | null> {
    const set = await findSet(folder, names, ending, schema);
    if (set === null) report(`no file ends in ${ending}: skipped`);
    else if (set.malformed > 0) report(`${set.file}: ${set.malformed} malformed lines left out`);
    if (set !== null && set.malformed > 0) malformed[set.file] = set.malformed;
    return set;
  }

  const articles = await open("kb-articles.jsonl", articleRowSchema);
  const engines = enginesFor(articleSourceOf((articles?.rows ?? []).map(articleOf)));

  const queries = await open("kb-queries.jsonl", queryRowSchema);
  if (articles !== null && queries !== null) measured.push(...(await evaluateRetrieval(queries, engines.knowledge, call)));

  const secrets = await open("pii.jsonl", secretsRowSchema);
  if (secrets !== null) measured.push(...evaluateRedaction(secrets, (text) => createMask().hide(text)));

  const languages = await open("language.jsonl", languageRowSchema);
  if (languages !== null) measured.push(...evaluateLanguage(languages));

  const conversations = await evaluateQa({ folder, names, qa: engines.qa, call, report });
  measured.push(...qaMeasures(conversations));

  for (const { ending, aims } of MESSAGE_SETS) {
    const set = await open(ending, messageRowSchema);
    if (set === null) continue;
    const progress = (done: number) => (done % 200 === 0 ? report(`${set.file}: ${done} of ${set.rows.length}`) : undefined);
    measured.push(...(await evaluateMessages(set, engines, call, aims, progress)));
    if (aims !== null)
      measured.push(
        ...(await evaluateSpeed(
          set.rows.map(({ text }) => text),
          engines,
          call,
        )),
      );
  }
  return { measured, malformed, conversations };
}

function articleSourceOf(list: readonly Article[]): ArticleSource {
  return { version: () => Promise.resolve("evaluation"), list: () => Promise.resolve(list) };
}

const MESSAGES = 100;
const RESOLUTION_MS = 1;

interface Round {
  readonly times: readonly number[];
  readonly longestHold: number;
}

/**
 * Milliseconds for one new message, asked for triage and sentiment together, and the longest time nothing else could
 * run. Of three rounds the one with the shortest hold counts: other programs on the machine only ever add to it.
 */
async function evaluateSpeed(texts: readonly string[], engines: Engines, call: Call): Promise<readonly Measured[]> {
  const rounds: Round[] = [];
  // A word more makes the message a new one: its vector is not remembered.
  for (const word of ["ok", "well", "so"])
    rounds.push(
      await timeRound(
        texts.slice(0, MESSAGES).map((text) => `${text} ${word}`),
        engines,
        call,
      ),
    );
  const quietest = rounds.reduce((best, round) => (round.longestHold < best.longestHold ? round : best));
  const rows = quietest.times.length;
  const line = (measure: string, value: number, atMost: number): Measured => ({
    set: "speed",
    measure,
    value,
    rows,
    aim: { atMost },
    unit: "ms",
  });
  return rows === 0
    ? []
    : [line("a message, mean", mean(quietest.times), 25), line("main loop held, longest", quietest.longestHold, 10)];
}

async function timeRound(texts: readonly string[], engines: Engines, call: Call): Promise<Round> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const times: number[] = [];
  delay.enable();
  for (const text of texts) {
    const began = performance.now();
    await Promise.all([
      engines.triage.classify({ subject: "", body: text, metadata: {} }, call),
      engines.sentiment.analyze({ customerId: "evaluation", text, channel: "chat", history: [] }, call),
    ]);
    times.push(performance.now() - began);
  }
  delay.disable();
  return { times, longestHold: Math.max(0, delay.max / 1e6 - RESOLUTION_MS) };
}
