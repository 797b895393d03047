/** All of a folder's evaluation files, one after the other. */
import type { z } from "zod";
import type { Engines } from "../ai/ports.js";
import type { Article, ArticleSource, Call } from "../domain/answers.js";
import { createMask } from "../ai/redaction/mask.js";
import { evaluateMessages, type MessageAims } from "./evaluate-messages.js";
import { evaluateSpeed } from "./evaluate-speed.js";
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
import type { Measured } from "./measures.js";

/** Only the first is of the kind the engine is for; the others are public sets of one trade or one template. */
const MESSAGE_SETS: readonly { readonly ending: string; readonly aims: MessageAims | null }[] = [
  { ending: "triage-messages.jsonl", aims: { category: 0.75, amongTwo: 0.9, sentiment: 0.82 } },
  { ending: "banking77.jsonl", aims: null },
  { ending: "clinc150.jsonl", aims: null },
  { ending: "bitext.jsonl", aims: null },
  { ending: "goemotions-sentiment.jsonl", aims: null },
];

export interface EvaluationParts {
  readonly folder: string;
  /** The folder's files. */
  readonly names: readonly string[];
  readonly enginesFor: (articleSource: ArticleSource) => Engines;
  readonly report: (line: string) => void;
}

export interface EvaluationReport {
  readonly measured: readonly Measured[];
  /** File and number of lines left out. */
  readonly malformed: Readonly<Record<string, number>>;
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
  return { measured, malformed };
}

function articleSourceOf(list: readonly Article[]): ArticleSource {
  return { version: () => Promise.resolve("evaluation"), list: () => Promise.resolve(list) };
}
