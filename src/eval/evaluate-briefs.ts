/** Hand-over briefs of threads whose right sentences somebody marked beforehand. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Briefing } from "../ai/ports.js";
import { BRIEF_KINDS, type BriefKind, type Call } from "../domain/answers.js";
import type { Measured } from "./measures.js";

/** Parts of sentences, any of which will do; null where no line belongs. */
const accepted = z.array(z.string()).nullable();
const threadSchema = z.object({
  n: z.number(),
  language: z.string(),
  what: z.string(),
  /** Who (c for the customer, f for Fin, a for a teammate), and the words. */
  turns: z.array(z.tuple([z.enum(["c", "f", "a"]), z.string()])),
  wants: accepted,
  tried: accepted,
  missing: accepted,
});
type Thread = z.infer<typeof threadSchema>;

const ROLES = { c: "customer", f: "system", a: "agent" } as const;
const MINUTE = 60;

interface BriefParts {
  readonly folder: string;
  readonly names: readonly string[];
  readonly brief: Briefing;
  readonly call: Call;
  readonly report: (line: string) => void;
}

/** All files whose names end in `briefs.json`. What a brief got wrong is reported, so that people see it. */
export async function evaluateBriefs({ folder, names, brief, call, report }: BriefParts): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const set of names.filter((name) => name.endsWith("briefs.json"))) {
    const threads = z.array(threadSchema).parse(JSON.parse(await readFile(join(folder, set), "utf8")));
    const right: Record<BriefKind, number> = { wants: 0, tried: 0, missing: 0 };
    let whole = 0;
    for (const thread of threads) {
      const { lines } = await brief.write({ conversationId: String(thread.n), messages: messagesOf(thread) }, call);
      const wrong = BRIEF_KINDS.filter((kind) => {
        const text = lines.find((line) => line.kind === kind)?.text ?? null;
        const isRight = isAccepted(text, thread[kind]);
        if (!isRight) report(`${set} ${thread.n} (${thread.what}), ${kind}: ${text ?? "no line"}`);
        return !isRight;
      });
      for (const kind of BRIEF_KINDS) right[kind] += wrong.includes(kind) ? 0 : 1;
      whole += wrong.length === 0 ? 1 : 0;
    }
    const rows = threads.length;
    const share = (measure: string, count: number): Measured => ({
      set,
      measure,
      value: count / Math.max(1, rows),
      rows,
      aim: null,
      unit: "share",
    });
    measured.push(
      ...BRIEF_KINDS.map((kind) => share(`brief: right "${kind}" line`, right[kind])),
      share("brief: all three", whole),
    );
  }
  return measured;
}

function messagesOf({ turns }: Thread) {
  return turns.map(([who, content], index) => ({ id: String(index + 1), role: ROLES[who], content, at: index * MINUTE }));
}

function isAccepted(text: string | null, allowed: readonly string[] | null): boolean {
  if (text === null || allowed === null) return text === null && allowed === null;
  return allowed.some((part) => text.includes(part));
}
