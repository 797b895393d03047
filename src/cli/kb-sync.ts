/** npm run kb:sync: syncs the knowledge base with the help centre now, or joins the sync under way. */
import type { SyncLine } from "./command-list.js";
import { reach } from "./reach.js";
import { runCli } from "./run.js";

const USAGE = `Usage: npm run kb:sync [-- --workspace ID] [--all] [--json]

Syncs the knowledge base with the help centre's published articles now, and ends with the result.
Where a sync is already waiting or running, it is joined.

  --workspace ID  this workspace only; by default every connected one
  --all           sends every article again, to a Simpli KB that has lost them; one
                  that still has them stores each a second time
  --json          one JSON document on stdout; call it by npm run -s, or lines of npm's own come first
  --help          this text`;

runCli(
  { command: "npm run kb:sync", usage: USAGE, values: ["workspace"], flags: ["all"] },
  async ({ config, log, terminal, json, valueOf, hasFlag, signal }) => {
    const { runCommand, close } = await reach(config, log, (sentence) =>
      terminal.progress({ what: sentence, done: 0, total: null }),
    );
    try {
      const input = { workspaceId: valueOf("workspace"), all: hasFlag("all") };
      const lines = await runCommand("sync-knowledge", input, { onProgress: terminal.progress, signal });
      const problems = lines.flatMap(({ problem }) => problem ?? []);
      const synced = lines.flatMap(({ problem, ...line }) => (problem === null ? [line] : []));
      if (json) terminal.print(JSON.stringify(documentOf(synced, problems), null, 2));
      for (const { workspaceId, seen, sent, unpublished, refused, gaps, gapsFailure } of json ? [] : synced) {
        terminal.print(texts.done(workspaceId, seen, sent));
        if (unpublished.length > 0) terminal.print(texts.unpublished(unpublished));
        for (const { title, because } of refused) terminal.print(texts.refused(title, because));
        if (gaps > 0) terminal.print(texts.gaps(gaps));
        if (gapsFailure !== undefined) terminal.print(texts.gapsFailed(gapsFailure));
      }
      for (const problem of json ? [] : problems) terminal.print(texts.problem(problem));
      return problems.length === 0 ? 0 : 1;
    } finally {
      await close();
    }
  },
);

/** Where all were synced, the list of them alone, as in the first release. */
function documentOf(synced: readonly Omit<SyncLine, "problem">[], problems: readonly string[]): unknown {
  return problems.length === 0 ? synced : { ok: false, problem: problems.join(" "), workspaces: synced };
}

const texts = {
  problem: (problem: string) => `Not synced: ${problem}`,
  done: (workspace: string, seen: number, sent: number) =>
    `${workspace}: ${seen} published articles, ${sent} of them new or changed`,
  unpublished: (titles: readonly string[]) =>
    `No longer used, as unpublished, without text or not open to AI: ${titles.join("; ")}`,
  refused: (title: string, because: string) => `Not taken, and sent again with the next sync: ${title} (${because})`,
  gaps: (count: number) => `Questions customers ask without an article for them: ${count} topics`,
  gapsFailed: (because: string) => `What customers ask without an article for it could not be asked for: ${because}`,
} as const;
