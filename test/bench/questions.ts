/**
 * What becomes of each question of a message that asks several (`training/questions`), in drafts by the built-in engine:
 * a source says that it answers it, it is named as open, or the draft passes it over. `KEPT_ASIDE=1` measures the part
 * that the rules were not made by; `WRONG=1` lists what went wrong.
 */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { createBuiltinEngines } from "../../src/ai/builtin/create-builtin-engines.js";
import { startEmbedder } from "../../src/ai/builtin/embedder/start-embedder.js";
import type { Article, Draft } from "../../src/domain/answers.js";
import { createCall } from "../support/simpli/call.js";
import { print } from "./support/report.js";

const setSchema = z.object({
  articles: z.string(),
  messages: z.array(
    z.object({
      n: z.number(),
      language: z.string(),
      text: z.string(),
      questions: z.array(z.object({ words: z.string(), article: z.string().nullable() })),
    }),
  ),
});
const articleSchema = z.object({ id: z.string(), title: z.string(), body: z.string() });

const TRAINING = new URL("../../training/", import.meta.url);
const file = process.env["KEPT_ASIDE"] === "1" ? "kept-aside-questions.json" : "tuned-questions.json";
const set = setSchema.parse(JSON.parse(await readFile(new URL(`questions/${file}`, TRAINING), "utf8")));
const lines = await readFile(new URL(`help-centres/${set.articles}-kb-articles.jsonl`, TRAINING), "utf8");
const articles = lines
  .split("\n")
  .filter((line) => line !== "")
  .map((line): Article => {
    const { id, title, body } = articleSchema.parse(JSON.parse(line));
    return { id, title, content: body, url: `https://help.example/${id}`, tags: [], language: "en", updatedAt: 0 };
  });

const embedder = startEmbedder({ onFailure: (reason) => process.stderr.write(`${reason}\n`) });
const engines = createBuiltinEngines({
  articleSource: { version: () => Promise.resolve("1"), list: () => Promise.resolve(articles) },
  embedder,
  unansweredQueries: () => Promise.resolve([]),
});
const call = createCall();

const OUTCOMES = [
  "rightly answered",
  "answered by another article",
  "rightly open",
  "open, and an article answers",
  "passed over",
] as const;
type Outcome = (typeof OUTCOMES)[number];

function outcomeOf({ sources, open = [] }: Draft, words: string, article: string | null): Outcome {
  const names = (questions: readonly string[]) => questions.some((question) => question.includes(words));
  const answering = sources.filter(({ answers = [] }) => names(answers)).map(({ articleId }) => articleId);
  if (answering.length > 0)
    return article !== null && answering.includes(article) ? "rightly answered" : "answered by another article";
  if (!names(open)) return "passed over";
  return article === null ? "rightly open" : "open, and an article answers";
}

const results: { readonly language: string; readonly outcome: Outcome }[] = [];
const wrong: string[] = [];
for (const { n, language, text, questions } of set.messages) {
  const turns = [{ role: "customer", content: text, at: 0 }] as const;
  const wanted = { conversationId: "bench", style: "friendly", language, instruction: null, customerName: null };
  const draft = await engines.reply.draft({ ...wanted, turns }, call);
  for (const { words, article } of questions) {
    const outcome = outcomeOf(draft, words, article);
    results.push({ language, outcome });
    if (!outcome.startsWith("rightly")) wrong.push(`${language} ${n} "${words}" (${article ?? "no article"}): ${outcome}`);
  }
}

const share = (count: number, all: number) => `${count} of ${all} (${(count / all).toFixed(2)})`;
const row = (name: string, among: typeof results) => ({
  language: name,
  "answered or named": share(among.filter(({ outcome }) => outcome !== "passed over").length, among.length),
  ...Object.fromEntries(OUTCOMES.map((wanted) => [wanted, among.filter(({ outcome }) => outcome === wanted).length])),
});
print(file, [
  ...[...new Set(results.map(({ language }) => language))].map((name) =>
    row(
      name,
      results.filter(({ language }) => language === name),
    ),
  ),
  row("all", results),
]);
if (process.env["WRONG"] === "1") process.stdout.write(`\n${wrong.join("\n")}\n`);
await embedder.close();
