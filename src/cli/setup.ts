/** npm run setup: creates in Intercom what can be created by API, and lists what must be done by hand. */
import { describeFinding } from "../doctor/check-texts.js";
import { developerHubLink, parseRegion, regionHosts } from "../intercom/regions.js";
import { type CommandContext, CommandRefused, type Reached, type SetUpLine } from "./command-list.js";
import { type HubField, hubSections, loadManifest, type Manifest } from "../doctor/manifest.js";
import { reach } from "./reach.js";
import { runCli } from "./run.js";

const USAGE = `Usage: npm run setup [-- --json]

Creates in Intercom what can be created by API, and lists the steps that only a person can do. Running it again does no harm.

  --json  one JSON document on stdout; call it by npm run -s, or lines of npm's own come first
  --help  this text`;

runCli({ command: "npm run setup", usage: USAGE }, async ({ config, log, terminal, json, signal }) => {
  const report = (what: string) => terminal.progress({ what, done: 0, total: null });
  const made = await make(() => reach(config, log, report), { onProgress: terminal.progress, signal });
  const lines = "refused" in made ? [] : made.lines;
  const problems = "refused" in made ? (made.isEarly ? [] : [made.refused]) : lines.flatMap(problemsOf);
  const manifest = loadManifest(config.publicUrl ?? "{PUBLIC_URL}");
  const { mode, appUrl, region } = config.intercom;
  // A private app is set up in its workspace; one of many workspaces in its operator's, whose region the environment says.
  const reported = mode === "oauth" ? null : parseRegion(lines[0]?.region ?? null);
  const hubUrl = developerHubLink(appUrl ?? regionHosts(reported ?? region).app);
  const steps = manualSteps({ manifest, oauth: mode === "oauth", hubUrl });
  if (json) {
    const refused = "refused" in made ? made.refused : null;
    const outcome = problems.length === 0 ? { ok: true } : { ok: false, problem: problems.join(" ") };
    terminal.print(JSON.stringify({ ...outcome, workspaces: lines, refused, steps }, null, 2));
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
  return problems.length === 0 ? 0 : 1;
});

function problemsOf({ findings }: SetUpLine): readonly string[] {
  return findings.flatMap(({ level, says }) => (level === "fault" ? [says] : []));
}

type Made =
  | { readonly lines: readonly SetUpLine[] }
  /** Early: no workspace has installed the app yet, so that there is nothing to make and nothing is wrong. */
  | { readonly refused: string; readonly isEarly: boolean };

/** The steps by hand are wanted all the same: most of them come before a workspace is connected. */
async function make(reachDatabase: () => Promise<Reached>, context: CommandContext): Promise<Made> {
  try {
    const { runCommand, close } = await reachDatabase();
    // oxlint-disable-next-line typescript/no-misused-promises -- finally waits for what it calls
    return { lines: await runCommand("set-up-workspaces", { workspaceId: null }, context).finally(close) };
  } catch (error) {
    if (error instanceof CommandRefused) return { refused: error.message, isEarly: error.reason === "not-installed" };
    throw error;
  }
}

export interface Steps {
  readonly manifest: Manifest;
  readonly oauth: boolean;
  /** The Developer Hub, in the region of the app's workspace. */
  readonly hubUrl: string;
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
export function manualSteps({ manifest, oauth, hubUrl }: Steps): readonly string[] {
  const sections = hubSections(manifest, oauth);
  return [
    `By hand, in the Developer Hub (${hubUrl}), in this order:`,
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
