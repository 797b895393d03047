/** npm run setup: make in Intercom what can be made by API, and say what must be clicked. */
import { type CommandContext, CommandRefused, type RunCommand, type SetUpLine } from "./command-list.js";
import { describeFinding } from "./doctor-texts.js";
import { loadManifest } from "./manifest.js";
import { reach } from "./reach.js";
import { runCli } from "./run.js";
import { describeSetUp, manualSteps, setupTexts } from "./setup-texts.js";

runCli(async ({ config, log, terminal, signal }) => {
  const { runCommand, close } = await reach(config, log, (sentence) =>
    terminal.progress({ what: sentence, done: 0, total: null }),
  );
  const made = await make(runCommand, { onProgress: terminal.progress, signal }).finally(close);
  const lines = "refused" in made ? [] : made.lines;
  if ("refused" in made) terminal.print(setupTexts.skipped(made.refused));
  for (const line of lines) {
    for (const text of describeSetUp(line)) terminal.print(text);
    for (const finding of line.findings) terminal.print(describeFinding(finding));
  }
  terminal.print("");
  if (config.publicUrl === null) terminal.print(setupTexts.noPublicUrl);
  const manifest = loadManifest(config.publicUrl ?? "{PUBLIC_URL}");
  for (const step of manualSteps({ manifest, oauth: config.intercom.mode === "oauth" })) terminal.print(step);
  return lines.some(({ findings }) => findings.some(({ level }) => level === "fault")) ? 1 : 0;
});

type Made = { readonly lines: readonly SetUpLine[] } | { readonly refused: string };

/** Before a workspace is connected there is nothing to make, and the steps by hand are what is wanted. */
async function make(runCommand: RunCommand, context: CommandContext): Promise<Made> {
  try {
    return { lines: await runCommand("set-up-workspaces", { workspaceId: null }, context) };
  } catch (error) {
    if (error instanceof CommandRefused) return { refused: error.message };
    throw error;
  }
}
