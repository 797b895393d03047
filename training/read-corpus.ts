import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { CATEGORIES } from "../src/ai/builtin/lexicons/lexicon.js";

export const labelledMessageSchema = z.object({
  text: z.string().min(1),
  /** ISO 639-1; English where a row names none. */
  language: z.string().default("en"),
  category: z.enum(CATEGORIES).nullable(),
  urgency: z.enum(["low", "medium", "high", "urgent"]).nullable(),
  sentiment: z.enum(["negative", "neutral", "positive"]).nullable(),
  escalation: z.boolean().nullable(),
  writer: z.string(),
});

export type LabelledMessage = z.infer<typeof labelledMessageSchema>;

export interface Corpus {
  readonly messages: readonly LabelledMessage[];
  readonly malformed: number;
  /** Of the bytes read: two models with the same hash learned from the same messages. */
  readonly sha256: string;
}

/** Reads every `.jsonl` file of these folders, one folder after the other, in the order of their names. */
export async function loadCorpus(folders: readonly string[]): Promise<Corpus> {
  const paths = await Promise.all(
    folders.map(async (folder) => {
      const names = (await readdir(folder)).filter((name) => name.endsWith(".jsonl")).sort();
      return names.map((name) => join(folder, name));
    }),
  );
  const texts = await Promise.all(paths.flat().map((path) => readFile(path, "utf8")));
  const lines = texts.flatMap((text) => text.split("\n").filter((line) => line.trim() !== ""));
  const messages = lines.flatMap((line) => {
    const parsed = labelledMessageSchema.safeParse(parseJson(line));
    return parsed.success ? [parsed.data] : [];
  });
  return {
    messages,
    malformed: lines.length - messages.length,
    sha256: createHash("sha256").update(texts.join("")).digest("hex"),
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
