/** What the lint rule `house/words` reports of files, for `measure:structure` and for the rule's own test. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";

const ROOT = join(import.meta.dirname, "..");

const answerSchema = z.object({
  diagnostics: z.array(z.object({ message: z.string(), code: z.string(), filename: z.string() })),
});

export interface WordFinding {
  /** From the folder that was asked about, with slashes. */
  readonly path: string;
  /** The private word; of an exported function's name its beginning, as the message has it. */
  readonly word: string;
  readonly message: string;
}

/**
 * @param folder where `paths` begin; it needs an `.oxlintrc.json` of its own where it is not the project.
 * @throws where the linter ended without an answer, with what it printed.
 */
export function findPrivateWords(paths: readonly string[], folder = ROOT): WordFinding[] {
  const oxlint = join(ROOT, "node_modules/oxlint/bin/oxlint");
  const args = [oxlint, "--format", "json", "--allow", "all", "--deny", "house/words", ...paths];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (!stdout.startsWith("{")) throw new Error(`oxlint gave no answer: ${stdout}${stderr}`);
  const { diagnostics } = answerSchema.parse(JSON.parse(stdout));
  // What the project's configuration adds for some folders is reported too.
  const found = diagnostics.filter(({ code }) => code === "house(words)");
  return found.map(({ message, filename }) => ({
    path: filename,
    word: /^Private word "(.+?)"/.exec(message)?.[1] ?? message,
    message,
  }));
}
