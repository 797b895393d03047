/** The glosses of the questions that are not English, for the tuning of the English encoder: `npm run train:glosses -- <file>`. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { glossInEnglish } from "../src/ai/builtin/embedder/gloss.js";

const row = z.object({ query: z.string(), language: z.string() });
const [out] = process.argv.slice(2);
if (out === undefined) throw new Error("the file to write is missing");

const lines = (await readFile(join(import.meta.dirname, "retrieval/questions.jsonl"), "utf8"))
  .split("\n")
  .filter((line) => line !== "");
const foreign = lines.map((line) => row.parse(JSON.parse(line))).filter(({ language }) => language !== "en");
await writeFile(
  out,
  JSON.stringify(Object.fromEntries(foreign.map(({ query, language }) => [query, glossInEnglish(query, language)]))),
);
