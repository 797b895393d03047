/** The glosses of the questions that are not English, for the tuning of the English encoder: `npm run train:glosses -- <file>`. */
import { writeFile } from "node:fs/promises";
import { z } from "zod";
import { glossInEnglish } from "../src/ai/builtin/embedder/gloss.js";
import { listRows } from "./list-rows.js";

const row = z.object({ query: z.string(), language: z.string() });
const [out] = process.argv.slice(2);
if (out === undefined) throw new Error("the file to write is missing");

const foreign = (await listRows("retrieval/questions.jsonl", row)).filter(({ language }) => language !== "en");
await writeFile(
  out,
  JSON.stringify(Object.fromEntries(foreign.map(({ query, language }) => [query, glossInEnglish(query, language)]))),
);
