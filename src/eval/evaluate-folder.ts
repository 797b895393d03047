/** All of a folder's evaluation files, one after the other, and how fast the engine answers. */
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import type { DraftRequest, Engines } from "../ai/ports.js";
import { createMask } from "../ai/redaction/mask.js";
import type { Article, ArticleSource, Call } from "../domain/answers.js";
import { evaluateBriefs, evaluateQa, qaMeasures, type ScoredConversation } from "./evaluate-conversations.js";
import { draftMeasures, evaluateGaps, writeDrafts, type EvaluatedDraft } from "./evaluate-drafts.js";
import { evaluateMessages, type MessageAims } from "./evaluate-messages.js";
import { articleOf, evaluateLanguage, evaluateRedaction, evaluateRetrieval } from "./evaluate-texts.js";
import {
  articleRowSchema,
  type EvaluationFolder,
  type EvaluationSet,
  languageRowSchema,
  linesOf,
  type MessageRow,
  messageRowSchema,
  namesEnding,
  queryRowSchema,
  secretsRowSchema,
} from "./evaluation-set.js";
import { mean, type Measured } from "./measures.js";

const ARTICLES = "kb-articles.jsonl";
const MESSAGES = "messages.jsonl";

/** Public sets of one trade or one template: they show breakage, not quality. */
const PUBLIC_SETS = ["banking77.jsonl", "clinc150.jsonl", "bitext.jsonl", "goemotions-sentiment.jsonl"];

const LISTS = ["qa.json", "briefs.json", "drafts.json", "gaps.json"];
const ENDINGS = [ARTICLES, "kb-queries.jsonl", "pii.jsonl", "language.jsonl", MESSAGES, ...PUBLIC_SETS, ...LISTS];

export function isEvaluationFile(name: string): boolean {
  return ENDINGS.some((ending) => name.endsWith(ending));
}

const ENGLISH: MessageAims = {
  category: 0.78,
  amongTwo: 0.92,
  sentiment: 0.84,
  escalation: { precision: 0.65, recall: 0.8 },
  pressing: { precision: 0.7, recall: 0.85 },
  urgency: 0.62,
};
const LIKE_ENGLISH: MessageAims = { category: 0.7, sentiment: 0.78, escalation: { recall: 0.8 } };
const FAR: MessageAims = { category: 0.6 };

function aimsOf(language: string): MessageAims {
  if (language === "en") return ENGLISH;
  return ["de", "fr", "es", "pt", "it", "nl"].includes(language) ? LIKE_ENGLISH : FAR;
}

interface EvaluationParts {
  readonly folder: string;
  /** The folder's files. */
  readonly names: readonly string[];
  /** Where the articles of drafts are; by default in the folder itself. */
  readonly articlesFolder?: string;
  readonly enginesFor: (articleSource: ArticleSource, unanswered?: readonly string[]) => Engines;
  readonly report: (line: string) => void;
}

interface EvaluationReport {
  readonly measured: readonly Measured[];
  /** File and number of lines or entries left out. */
  readonly malformed: Readonly<Record<string, number>>;
  /** To be evaluated by people. */
  readonly drafts: readonly EvaluatedDraft[];
  /** What each QA score rests on. */
  readonly conversations: readonly ScoredConversation[];
}

export async function evaluateFolder({
  folder,
  names,
  enginesFor,
  report,
  articlesFolder = folder,
}: EvaluationParts): Promise<EvaluationReport> {
  const call: Call = {
    workspaceId: "evaluation",
    conversationId: null,
    requestId: "evaluation",
    pipelineId: "evaluation",
    signal: new AbortController().signal,
  };
  const measured: Measured[] = [];
  const malformed: Record<string, number> = {};
  const from: EvaluationFolder = { folder, names, report, malformed };

  for (const file of namesEnding(from, ARTICLES)) {
    const articles = await linesOf(from, file, articleRowSchema);
    const { knowledge, reply } = enginesFor(articleSourceOf(articles.rows.map(articleOf)));
    // A draft waits until the encoder has read the articles; on a busy machine the first searches would be measured by words alone.
    await reply.draft(ANY_QUESTION, call);
    for (const kind of ["kb-queries.jsonl", "multilingual-kb-queries.jsonl"]) {
      // The whole name: another help centre's may end alike.
      const asked = `${file.slice(0, -ARTICLES.length)}${kind}`;
      if (!names.includes(asked)) report(`no file is called ${asked}: skipped`);
      else measured.push(...(await evaluateRetrieval(await linesOf(from, asked, queryRowSchema), knowledge, call)));
    }
  }
  const engines = enginesFor(articleSourceOf([]));

  for (const file of namesEnding(from, "pii.jsonl"))
    measured.push(...evaluateRedaction(await linesOf(from, file, secretsRowSchema), (text) => createMask().hide(text)));

  for (const file of namesEnding(from, "language.jsonl"))
    measured.push(...evaluateLanguage(await linesOf(from, file, languageRowSchema)));

  const conversations = await evaluateQa({ from, qa: engines.qa, call });
  measured.push(...qaMeasures(conversations));
  measured.push(...(await evaluateBriefs({ from, brief: engines.brief, call })));

  const progressOf = (set: EvaluationSet<MessageRow>) => (done: number) =>
    done % 200 === 0 ? report(`${set.file}: ${done} of ${set.rows.length}`) : undefined;
  for (const set of await messageSets(from)) {
    const aims = aimsOf(set.rows[0]?.language ?? "en");
    measured.push(...(await evaluateMessages(set, engines, call, aims, progressOf(set))));
    const texts = set.rows.map(({ text }) => text);
    if (aims === ENGLISH) measured.push(...(await evaluateSpeed(texts, engines, call)));
  }
  for (const file of PUBLIC_SETS.flatMap((ending) => namesEnding(from, ending))) {
    const set = await linesOf(from, file, messageRowSchema);
    measured.push(...(await evaluateMessages(set, engines, call, null, progressOf(set))));
  }
  const drafts = await writeDrafts({
    from,
    articlesFolder,
    call,
    enginesFor: (list) => enginesFor(articleSourceOf(list)),
  });
  measured.push(...draftMeasures(drafts));
  measured.push(...(await evaluateGaps({ from, call, enginesFor: (asked) => enginesFor(articleSourceOf([]), asked) })));
  return { measured, malformed, drafts, conversations };
}

const ANY_QUESTION: DraftRequest = {
  ...{ conversationId: "evaluation", style: "friendly", language: "en", instruction: null, customerName: null },
  turns: [{ role: "customer", content: "How can I change my address?", at: 0 }],
};

/** All messages in one language are one set: single files are too small to say much. */
async function messageSets(from: EvaluationFolder): Promise<readonly EvaluationSet<MessageRow>[]> {
  const byLanguage = new Map<string, { readonly files: string[]; readonly rows: MessageRow[] }>();
  for (const file of namesEnding(from, MESSAGES)) {
    const { rows } = await linesOf(from, file, messageRowSchema);
    const language = rows[0]?.language ?? "en";
    const known = byLanguage.get(language) ?? { files: [], rows: [] };
    byLanguage.set(language, { files: [...known.files, file], rows: [...known.rows, ...rows] });
  }
  return [...byLanguage].map(([language, { files, rows }]) => ({
    file: files.length === 1 ? (files[0] ?? language) : `messages in ${language} (${files.length} files)`,
    rows,
  }));
}

function articleSourceOf(list: readonly Article[]): ArticleSource {
  return { version: () => Promise.resolve("evaluation"), list: () => Promise.resolve(list) };
}

const TIMED = 100;
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
        texts.slice(0, TIMED).map((text) => `${text} ${word}`),
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
