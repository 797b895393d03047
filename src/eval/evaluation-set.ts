/** The evaluation files: found by the ends of their names, read line by line. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** Where evaluation files are read from. */
export interface EvaluationFolder {
  readonly folder: string;
  /** Its files. */
  readonly names: readonly string[];
  readonly report: (line: string) => void;
  /** Filled while files are read: how many lines or entries of each are of no use and left out. */
  readonly malformed: Record<string, number>;
}

/** The rows of one evaluation file. */
export interface EvaluationSet<Row> {
  readonly file: string;
  readonly rows: readonly Row[];
}

/** All files whose names end so, whatever they begin with. */
export function namesEnding({ names, report }: EvaluationFolder, ending: string): readonly string[] {
  const found = names.filter((name) => name.endsWith(ending));
  if (found.length === 0) report(`no file ends in ${ending}: skipped`);
  return found;
}

/** The rows of a file of lines. */
export async function linesOf<Row>(from: EvaluationFolder, file: string, schema: z.ZodType<Row>): Promise<EvaluationSet<Row>> {
  const lines = (await readFile(join(from.folder, file), "utf8")).split("\n").filter((line) => line.trim() !== "");
  return { file, rows: wellFormed(from, file, lines.map(parseJson), schema, "lines") };
}

/** The entries of a file that is one list; anything else is one entry of no use. */
export async function entriesOf<Row>(from: EvaluationFolder, file: string, schema: z.ZodType<Row>): Promise<EvaluationSet<Row>> {
  const list = parseJson(await readFile(join(from.folder, file), "utf8"));
  return { file, rows: wellFormed(from, file, Array.isArray(list) ? list : [list], schema, "entries") };
}

function wellFormed<Row>(
  { report, malformed }: EvaluationFolder,
  file: string,
  values: readonly unknown[],
  schema: z.ZodType<Row>,
  what: "lines" | "entries",
): readonly Row[] {
  const rows = values.flatMap((value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
  const leftOut = values.length - rows.length;
  if (leftOut > 0) {
    report(`${file}: ${leftOut} malformed ${what} left out`);
    malformed[file] = leftOut;
  }
  return rows;
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
