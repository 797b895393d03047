/**
 * How much of what an answer needs a draft by the built-in engine quotes: of the paragraphs of the right article that were marked
 * as needed (`training/needed-paragraphs`), where it quotes that article and no other. `SET=kept-aside-drafts-9` measures one set.
 */
import { readdir, readFile } from "node:fs/promises";
import { z } from "zod";
import { createBuiltinEngines } from "../../src/ai/builtin/create-builtin-engines.js";
import { startEmbedder } from "../../src/ai/builtin/embedder/start-embedder.js";
import { passagesOf, quotableText } from "../../src/ai/passages.js";
import type { Article } from "../../src/domain/answers.js";
import { createCall } from "../support/simpli/call.js";
import { print } from "./support/report.js";

const TRAINING = new URL("../../training/", import.meta.url);

const rowSchema = z.object({
  set: z.string(),
  n: z.number(),
  /** Paragraphs by their first characters. */
  articles: z.array(z.object({ id: z.string(), needed: z.array(z.string()), useful: z.array(z.string()) })),
});
/** As the files call it. */
const HELP_CENTRE = "shelf";

const caseSchema = z.object({
  n: z.number(),
  [HELP_CENTRE]: z.string(),
  lang: z.string(),
  name: z.string().nullable(),
  turns: z.array(z.tuple([z.enum(["c", "a"]), z.string()])),
});
const articleSchema = z.object({ id: z.string(), title: z.string(), body: z.string() });

const linesOf = (text: string) => text.split("\n").filter((line) => line !== "");
const rows = linesOf(await readFile(new URL("needed-paragraphs/paragraphs.jsonl", TRAINING), "utf8"))
  .map((line) => rowSchema.parse(JSON.parse(line)))
  .filter(({ set }) => [undefined, set].includes(process.env["SET"]));

const embedder = startEmbedder({ onFailure: (reason) => process.stderr.write(`${reason}\n`) });

interface Quoted {
  readonly set: string;
  readonly needed: number;
  readonly found: number;
  readonly surplus: number;
  readonly characters: number;
}

async function measure(set: string): Promise<readonly Quoted[]> {
  const folder = new URL(`${set}/`, TRAINING);
  const names = await readdir(folder);
  const centres = new Map<string, readonly Article[]>();
  for (const name of names.filter((each) => each.endsWith("-kb-articles.jsonl"))) {
    const articles = linesOf(await readFile(new URL(name, folder), "utf8")).map((line): Article => {
      const { id, title, body } = articleSchema.parse(JSON.parse(line));
      return { id, title, content: body, url: null, tags: [], language: null, updatedAt: 0 };
    });
    centres.set(name.replace("-kb-articles.jsonl", ""), articles);
  }
  const engines = createBuiltinEngines({
    articleSource: { version: () => Promise.resolve("1"), list: (name) => Promise.resolve(centres.get(name) ?? []) },
    embedder,
  });
  const cases = z.array(caseSchema).parse(JSON.parse(await readFile(new URL("kept-aside-drafts.json", folder), "utf8")));
  const quoted: Quoted[] = [];
  for (const { n, articles } of rows.filter((one) => one.set === set)) {
    const one = cases.find((each) => each.n === n);
    if (one === undefined) throw new Error(`${set} has no conversation ${n}`);
    const turns = one.turns.map(([who, content], at) => ({ role: who === "c" ? "customer" : "agent", content, at }) as const);
    const wanted = {
      conversationId: String(n),
      style: "friendly",
      language: one.lang,
      instruction: null,
      customerName: one.name,
    };
    const draft = await engines.reply.draft({ ...wanted, turns }, createCall({ workspaceId: one[HELP_CENTRE] }));
    const ids = draft.sources.map(({ articleId }) => articleId);
    if (ids.length === 0 || !ids.every((id) => articles.some((article) => article.id === id))) continue;
    const needed = articles.flatMap((article) => article.needed);
    const wantedToo = [...needed, ...articles.flatMap((article) => article.useful)];
    const passages = ids
      .flatMap((id) => passagesOf(centres.get(one[HELP_CENTRE])?.find((article) => article.id === id)?.content ?? ""))
      .map(quotableText)
      .filter((text) => text !== "" && draft.text.includes(text));
    const begins = (text: string) => (start: string) => text.startsWith(start);
    quoted.push({
      set,
      needed: needed.length,
      found: needed.filter((start) => passages.some((text) => begins(text)(start))).length,
      surplus: passages.filter((text) => !wantedToo.some(begins(text))).reduce((sum, { length }) => sum + length, 0),
      characters: passages.reduce((sum, { length }) => sum + length, 0),
    });
  }
  return quoted.filter(({ needed }) => needed > 0);
}

const share = (count: number, all: number) => `${count} (${(count / Math.max(1, all)).toFixed(2)})`;
const mean = (all: readonly number[]) => Math.round(all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length));
const row = (set: string, among: readonly Quoted[]) => ({
  set,
  "quote the right article": among.length,
  "all that is needed": share(among.filter(({ found, needed }) => found === needed).length, among.length),
  "a part": share(among.filter(({ found, needed }) => found > 0 && found < needed).length, among.length),
  nothing: share(among.filter(({ found }) => found === 0).length, among.length),
  characters: mean(among.map(({ characters }) => characters)),
  "of them surplus": mean(among.map(({ surplus }) => surplus)),
});

const all: Quoted[] = [];
for (const set of new Set(rows.map((one) => one.set))) all.push(...(await measure(set)));
print("Needed paragraphs in drafts", [
  ...[...new Set(all.map(({ set }) => set))].map((set) =>
    row(
      set,
      all.filter((one) => one.set === set),
    ),
  ),
  row("all", all),
]);
await embedder.close();
