import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";

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
