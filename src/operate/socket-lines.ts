import { z } from "zod";
import { COMMAND_NAMES, progressSchema } from "./command-list.js";

/** One line of JSON each way: a request, then any number of progress lines, then one answer or refusal. */
export const requestLine = z.object({ command: z.enum(COMMAND_NAMES), input: z.unknown() });

export const answerLine = z.union([
  z.object({ progress: progressSchema }),
  z.object({ answer: z.unknown() }),
  z.object({ refused: z.string() }),
]);

export type AnswerLine = z.infer<typeof answerLine>;

export function readLine<T>(schema: z.ZodType<T>, line: string): T | null {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
