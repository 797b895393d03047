/**
 * What the order of articles and the chance that one answers are fitted on: `npm run train:ranking -- <file>`.
 * Writes one line a question: its articles' features as the engine computes them, and which ones answer.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { startEmbedder } from "../src/ai/builtin/embedder/start-embedder.js";
import { createArticleIndexes } from "../src/ai/builtin/knowledge/article-index.js";
import { rankingFeatures } from "../src/ai/builtin/knowledge/rank-articles.js";
import { partsOf } from "../src/ai/builtin/reply/find-answer.js";
import { latestQuestion } from "../src/ai/builtin/reply/latest-question.js";
import { articleOf } from "../src/eval/evaluate-texts.js";
import { articleRowSchema, type EvaluationArticle, queryRowSchema } from "../src/eval/evaluation-set.js";
import { listRows } from "./list-rows.js";

const FOLDER = import.meta.dirname;
const [out] = process.argv.slice(2);
if (out === undefined) throw new Error("the file to write is missing");

/** As the files call it. */
const HELP_CENTRE = "shelf";

const article = articleRowSchema.extend({ centre: z.string().optional() });
const query = queryRowSchema.extend({ language: z.string().default("en"), centre: z.string().optional() });
const draft = z.object({
  [HELP_CENTRE]: z.string(),
  lang: z.string(),
  turns: z.array(z.tuple([z.enum(["c", "a"]), z.string()])),
  article: z.string().nullish(),
  articles: z.array(z.string()).optional(),
});

interface Asked {
  readonly set: string;
  readonly centre: string;
  readonly text: string;
  readonly language: string;
  readonly answers: readonly string[];
}

/** Centres whose rows are development data, by the folder that holds them. */
const CENTRES = {
  "help-centres": ["cafe", "crm", "rental"],
  "kept-aside": ["gym", "payroll", "pottery"],
  "kept-aside-drafts": ["energy", "lease", "vet"],
} as const;
const DRAFTS = ["drafts.json", "kept-aside/kept-aside-drafts.json", "kept-aside-drafts/kept-aside-drafts.json"];

const centres = new Map<string, readonly EvaluationArticle[]>();
for (const [folder, names] of Object.entries(CENTRES))
  for (const name of names) centres.set(name, await listRows(`${folder}/${name}-kb-articles.jsonl`, article));
for (const row of await listRows("retrieval/articles.jsonl", article)) {
  const centre = row.centre ?? "";
  centres.set(centre, [...(centres.get(centre) ?? []), row]);
}

const asked: Asked[] = [];
const ask = (set: string, centre: string, row: z.output<typeof query>) =>
  asked.push({ set, centre, text: row.query, language: row.language, answers: row.article === null ? [] : [row.article] });
for (const name of CENTRES["kept-aside"])
  for (const row of await listRows(`kept-aside/${name}-kb-queries.jsonl`, query)) ask("queries", name, row);
for (const row of await listRows("retrieval/questions.jsonl", query)) ask("retrieval", row.centre ?? "", row);
for (const file of DRAFTS) {
  for (const row of z.array(draft).parse(JSON.parse(await readFile(join(FOLDER, file), "utf8")))) {
    const turns = row.turns.map(([who, content], at) => ({
      role: who === "c" ? ("customer" as const) : ("agent" as const),
      content,
      at,
    }));
    const text = latestQuestion(turns)?.lookup;
    const answers = row.articles ?? (row.article === null || row.article === undefined ? [] : [row.article]);
    if (text !== undefined) asked.push({ set: "drafts", centre: row[HELP_CENTRE], text, language: row.lang, answers });
  }
}

const embedder = startEmbedder({
  onFailure: (reason) => {
    throw new Error(`the sentence encoders could not be loaded: ${reason}`);
  },
});
const lists = new Map([...centres].map(([centre, rows]) => [centre, rows.map(articleOf)]));
const indexes = createArticleIndexes(
  { version: () => Promise.resolve("1"), list: (centre) => Promise.resolve(lists.get(centre) ?? []) },
  embedder,
);
const written: string[] = [];
for (const { text, ...row } of asked) {
  const index = await indexes.current(row.centre, 600_000);
  const [vector = null, ...parts] = (await embedder.embed([text, ...partsOf(text)])) ?? [];
  const question = { text, vector, language: row.language, parts };
  written.push(JSON.stringify({ ...row, features: rankingFeatures(index, question) }));
  if (written.length % 500 === 0) process.stderr.write(`${written.length} of ${asked.length}\n`);
}
await embedder.close();
await writeFile(out, `${written.join("\n")}\n`);
