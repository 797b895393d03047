/** Drafts to be evaluated by people, and the topics that the engine finds among unanswered questions. */
import { readdir } from "node:fs/promises";
import { z } from "zod";
import type { Engines } from "../ai/ports.js";
import type { Article, Call } from "../domain/answers.js";
import { articleOf } from "./evaluate-texts.js";
import { articleRowSchema, entriesOf, type EvaluationFolder, linesOf, namesEnding } from "./evaluation-set.js";
import { type Measured, measuredShare } from "./measures.js";

/** As the files call it. */
const HELP_CENTRE = "shelf";

const draftCaseSchema = z.object({
  n: z.number(),
  /** The help centre to answer from: the file `<name>-kb-articles.jsonl`. */
  [HELP_CENTRE]: z.string(),
  lang: z.string(),
  name: z.string().nullable(),
  turns: z.array(z.tuple([z.enum(["c", "a"]), z.string()])),
  expect: z.string().optional(),
});

export interface EvaluatedDraft {
  readonly n: number;
  readonly lang: string;
  readonly turns: readonly (readonly ["c" | "a", string])[];
  /** What a senior agent would do, where the file says it. */
  readonly expect?: string | undefined;
  readonly draft: string;
  readonly confidence: number | null;
  readonly abstained: string | null;
  readonly sources: readonly string[];
}

interface DraftParts {
  readonly from: EvaluationFolder;
  readonly articlesFolder: string;
  readonly call: Call;
  readonly enginesFor: (articles: readonly Article[]) => Engines;
}

const MINUTE = 60;

export async function writeDrafts({ from, articlesFolder, call, enginesFor }: DraftParts): Promise<readonly EvaluatedDraft[]> {
  const files = namesEnding(from, "drafts.json");
  const cases = (await Promise.all(files.map((file) => entriesOf(from, file, draftCaseSchema)))).flatMap(({ rows }) => rows);
  const helpCentres = new Map<string, Engines>();
  const articlesFrom = {
    ...from,
    folder: articlesFolder,
    names: cases.length === 0 ? [] : (await readdir(articlesFolder)).sort(),
  };
  const written: EvaluatedDraft[] = [];
  for (const { n, [HELP_CENTRE]: helpCentre, lang, name, turns, expect } of cases) {
    const engines = helpCentres.get(helpCentre) ?? enginesFor(await articlesOf(articlesFrom, `${helpCentre}-kb-articles.jsonl`));
    helpCentres.set(helpCentre, engines);
    const dialogue = turns.map(([who, content], index) => ({
      role: who === "c" ? ("customer" as const) : ("agent" as const),
      content,
      at: index * MINUTE,
    }));
    const request = {
      conversationId: String(n),
      turns: dialogue,
      style: "friendly",
      language: lang,
      instruction: null,
      customerName: name,
    };
    // The index is the workspace's, and each help centre is one.
    const { text, confidence, abstained, sources } = await engines.reply.draft(request, { ...call, workspaceId: helpCentre });
    written.push({ n, lang, turns, expect, draft: text, confidence, abstained, sources: sources.map(({ title }) => title) });
  }
  return written;
}

/** Of the file of this name; where there is none, of one whose name ends so. */
async function articlesOf(from: EvaluationFolder, name: string): Promise<readonly Article[]> {
  const [first] = from.names.includes(name) ? [name] : namesEnding(from, name);
  return first === undefined ? [] : (await linesOf(from, first, articleRowSchema)).rows.map(articleOf);
}

export function draftMeasures(drafts: readonly EvaluatedDraft[]): readonly Measured[] {
  if (drafts.length === 0) return [];
  const answering = drafts.filter(({ abstained }) => abstained === null).length;
  return [
    measuredShare("drafts (to be judged: --json prints them)", "drafts that answer", answering / drafts.length, drafts.length),
  ];
}

interface GapParts {
  readonly from: EvaluationFolder;
  readonly call: Call;
  readonly enginesFor: (unanswered: readonly string[]) => Engines;
}

/** For the eight topics of our own file; others' may have more. */
const TOPICS_AIM = 11;

export async function evaluateGaps({ from, call, enginesFor }: GapParts): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const file of namesEnding(from, "gaps.json")) {
    const asked = (await entriesOf(from, file, z.string())).rows;
    if (asked.length === 0) continue;
    const topics = await enginesFor(asked).knowledge.gaps(call);
    measured.push({
      set: file,
      measure: "gap topics",
      value: topics.length,
      rows: asked.length,
      aim: { atMost: TOPICS_AIM },
      unit: "count",
    });
  }
  return measured;
}
