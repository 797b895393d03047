/** npm run setup: creates in Intercom what can be created by API, and lists what must be done by hand. */
import { describeFinding } from "./check-texts.js";
import { type CommandContext, CommandRefused, type RunCommand, type SetUpLine } from "./command-list.js";
import { type HubField, hubSections, loadManifest, type Manifest } from "./manifest.js";
import { reach } from "./reach.js";
import { runCli } from "./run.js";

const USAGE = `Usage: npm run setup [-- --json]

Creates in Intercom what can be created by API, and lists the steps that only a person can do. Running it again does no harm.

  --json  one JSON document on stdout
  --help  this text`;

runCli({ command: "npm run setup", usage: USAGE }, async ({ config, log, terminal, json, signal }) => {
  const { runCommand, close } = await reach(config, log, (sentence) =>
    terminal.progress({ what: sentence, done: 0, total: null }),
  );
  const made = await make(runCommand, { onProgress: terminal.progress, signal }).finally(close);
  const lines = "refused" in made ? [] : made.lines;
  const manifest = loadManifest(config.publicUrl ?? "{PUBLIC_URL}");
  const steps = manualSteps({ manifest, oauth: config.intercom.mode === "oauth" });
  if (json) {
    const refused = "refused" in made ? made.refused : null;
    terminal.print(JSON.stringify({ workspaces: lines, refused, steps }, null, 2));
  } else {
    if ("refused" in made) terminal.print(setupTexts.skipped(made.refused));
    for (const line of lines) {
      for (const text of describeSetUp(line)) terminal.print(text);
      for (const finding of line.findings) terminal.print(describeFinding(finding));
    }
    terminal.print("");
    if (config.publicUrl === null) terminal.print(setupTexts.noPublicUrl);
    for (const step of steps) terminal.print(step);
  }
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

export interface Steps {
  readonly manifest: Manifest;
  readonly oauth: boolean;
}

/** What was made by API. */
export function describeSetUp({ workspaceId, workspaceName, attributesMade, tags }: SetUpLine): readonly string[] {
  if (workspaceName === null && tags.length === 0) return [`Workspace ${workspaceId}: nothing could be made`];
  const made = attributesMade.length === 0 ? "were there already" : `made: ${attributesMade.join(", ")}`;
  return [
    `Workspace ${workspaceName ?? workspaceId} (${workspaceId})`,
    `  Contact attributes ${made}`,
    `  ${tags.length} tags are there: ${tags.join(", ")}`,
  ];
}

/** What only a person can click, in the order of the Developer Hub's pages. */
export function manualSteps({ manifest, oauth }: Steps): readonly string[] {
  const sections = hubSections(manifest, oauth);
  return [
    "By hand, in the Developer Hub (https://app.intercom.com/a/apps/_/developer-hub), in this order:",
    ...sections.flatMap(({ page, needed, fields }, index) => [
      `${index + 1}. ${page}${needed === null ? "" : ` (${needed})`}`,
      ...fields.flatMap(describeField),
    ]),
    `${sections.length + 1}. In the inbox, open a conversation and add the app to its details, on the right.`,
  ];
}

function describeField({ label, values, use }: HubField): readonly string[] {
  if (use === "carry-over") return [`   ${label}: copy it into the app's environment as ${values.join(", ")}`];
  if (use === "tick") return [`   ${label} to tick:`, ...values.map((value) => `     ${value}`)];
  return [`   ${label}: ${values.join(", ")}`];
}

export const setupTexts = {
  skipped: (reason: string) => `Nothing was made in Intercom: ${reason}`,
  noPublicUrl: "PUBLIC_URL is not set, so {PUBLIC_URL} stands for the app's public https address below.",
} as const;
