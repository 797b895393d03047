/** The rows of a file of this folder, all of which must be what they are read as. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";

export async function listRows<Row>(path: string, schema: z.ZodType<Row>): Promise<readonly Row[]> {
  const lines = (await readFile(join(import.meta.dirname, path), "utf8")).split("\n").filter((line) => line !== "");
  return lines.map((line) => schema.parse(JSON.parse(line)));
}
