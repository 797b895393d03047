import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { CATEGORIES } from "../src/ai/builtin/lexicons/lexicon.js";
import type { Task } from "../src/ai/builtin/heads/head.js";

/** Public sets that may be learned from, by the end of their file names. Bitext's licence keeps its rows out. */
const SETS = [
  { ending: "banking77.jsonl", task: "category", licence: "Banking77: CC BY 4.0, PolyAI (Casanueva et al. 2020)" },
  { ending: "clinc150.jsonl", task: "category", licence: "CLINC150: CC BY 3.0, Clinc (Larson et al. 2019)" },
  { ending: "goemotions-sentiment.jsonl", task: "sentiment", licence: "GoEmotions: CC BY 4.0, Google (Demszky et al. 2020)" },
] as const satisfies readonly { ending: string; task: Task; licence: string }[];

const rowSchema = z.object({
  text: z.string(),
  category: z.enum(CATEGORIES).optional(),
  sentiment: z.enum(["negative", "neutral", "positive"]).optional(),
});

export interface PublicRow {
  readonly text: string;
  readonly task: Task;
  readonly label: string;
}

export interface PublicRows {
  readonly rows: readonly PublicRow[];
  readonly counts: Readonly<Record<string, number>>;
  readonly licences: readonly string[];
}

export async function loadPublicRows(folder: string | null): Promise<PublicRows> {
  if (folder === null) return { rows: [], counts: {}, licences: [] };
  const names = await readdir(folder);
  const sets = SETS.flatMap((set) => names.filter((name) => name.endsWith(set.ending)).map((name) => ({ ...set, name })));
  const read = await Promise.all(sets.map(async (set) => ({ ...set, rows: await loadSet(join(folder, set.name), set.task) })));
  return {
    rows: read.flatMap(({ rows }) => rows),
    counts: Object.fromEntries(read.map(({ name, rows }) => [name, rows.length])),
    licences: read.map(({ licence }) => licence),
  };
}

async function loadSet(path: string, task: "category" | "sentiment"): Promise<readonly PublicRow[]> {
  const lines = (await readFile(path, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return lines.flatMap((line) => {
    const row = rowSchema.parse(JSON.parse(line));
    const label = row[task];
    return label === undefined ? [] : [{ text: row.text, task, label }];
  });
}
