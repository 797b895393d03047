/** Drafts to be judged by people, and the topics that the engine finds among unanswered questions. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Engines } from "../ai/ports.js";
import type { Article, Call } from "../domain/answers.js";
import { articleOf } from "./evaluate-texts.js";
import { articleRowSchema, findSet } from "./evaluation-set.js";
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
  readonly folder: string;
  readonly articlesFolder: string;
  readonly names: readonly string[];
  readonly call: Call;
  readonly enginesFor: (articles: readonly Article[]) => Engines;
}

const MINUTE = 60;

export async function writeDrafts({
  folder,
  articlesFolder,
  names,
  call,
  enginesFor,
}: DraftParts): Promise<readonly EvaluatedDraft[]> {
  const files = names.filter((name) => name.endsWith("drafts.json"));
  const cases = (await Promise.all(files.map((file) => readList(join(folder, file), draftCaseSchema)))).flat();
  const helpCentres = new Map<string, Engines>();
  const available = cases.length === 0 ? [] : await readdir(articlesFolder);
  const written: EvaluatedDraft[] = [];
  for (const { n, [HELP_CENTRE]: helpCentre, lang, name, turns, expect } of cases) {
    const articles = await findSet(articlesFolder, available, `${helpCentre}-kb-articles.jsonl`, articleRowSchema);
    const engines = helpCentres.get(helpCentre) ?? enginesFor((articles?.rows ?? []).map(articleOf));
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

export function draftMeasures(drafts: readonly EvaluatedDraft[]): readonly Measured[] {
  if (drafts.length === 0) return [];
  const answering = drafts.filter(({ abstained }) => abstained === null).length;
  return [
    measuredShare("drafts (to be judged: --json prints them)", "drafts that answer", answering / drafts.length, drafts.length),
  ];
}

interface GapParts {
  readonly folder: string;
  readonly names: readonly string[];
  readonly call: Call;
  readonly enginesFor: (unanswered: readonly string[]) => Engines;
}

/** For the eight topics of our own file; others' may have more. */
const TOPICS_AIM = 11;

export async function evaluateGaps({ folder, names, call, enginesFor }: GapParts): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const file of names.filter((name) => name.endsWith("gaps.json"))) {
    const asked = await readList(join(folder, file), z.string());
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

async function readList<Row>(path: string, row: z.ZodType<Row>): Promise<readonly Row[]> {
  return z.array(row).parse(JSON.parse(await readFile(path, "utf8")));
}
