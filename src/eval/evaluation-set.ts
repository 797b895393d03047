/** The evaluation files: found by the ends of their names, read line by line. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** The rows of one evaluation file. */
export interface EvaluationSet<Row> {
  readonly file: string;
  readonly rows: readonly Row[];
  /** Lines that are no JSON of the expected shape; left out and reported. */
  readonly malformed: number;
}

/** Finds the file whose name ends so, whatever it begins with; null where the folder has none. */
export async function findSet<Row>(
  folder: string,
  names: readonly string[],
  ending: string,
  schema: z.ZodType<Row>,
): Promise<EvaluationSet<Row> | null> {
  const file = names.find((name) => name.endsWith(ending));
  if (file === undefined) return null;
  const lines = (await readFile(join(folder, file), "utf8")).split("\n").filter((line) => line.trim() !== "");
  const rows = lines.flatMap((line) => {
    const parsed = schema.safeParse(parseJson(line));
    return parsed.success ? [parsed.data] : [];
  });
  return { file, rows, malformed: lines.length - rows.length };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Labels that are null or absent are not evaluated. */
export const messageRowSchema = z.object({
  text: z.string(),
  category: z.string().nullish(),
  urgency: z.string().nullish(),
  sentiment: z.string().nullish(),
  escalation: z.boolean().nullish(),
  /** ISO 639-1. */
  language: z.string().optional(),
});
export type MessageRow = z.infer<typeof messageRowSchema>;

export const articleRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  body: z.string(),
  language: z.string().default("en"),
});
export type EvaluationArticle = z.infer<typeof articleRowSchema>;

/** `article: null` is a question that none of the articles answers. */
export const queryRowSchema = z.object({ query: z.string(), article: z.string().nullable() });
export type QueryRow = z.infer<typeof queryRowSchema>;

export const secretsRowSchema = z.object({ text: z.string(), redact: z.array(z.string()), keep: z.array(z.string()) });
export type SecretsRow = z.infer<typeof secretsRowSchema>;

export const languageRowSchema = z.object({ text: z.string(), language: z.string() });
export type LanguageRow = z.infer<typeof languageRowSchema>;
