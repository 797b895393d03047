import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Engines } from "../../ai/ports.js";
import type { Connections } from "../../workspaces/connections.js";
import { syncKnowledge } from "../../jobs/maintenance/sync-knowledge.js";
import type { Tables } from "../../store/database/tables.js";
import { CommandRefused, type CommandHandlers, type SyncLine } from "../command-list.js";

export interface SyncDeps {
  readonly db: Kysely<Tables>;
  readonly engines: Engines;
  readonly connections: Connections;
  /** The workspaces meant where none is named. */
  readonly workspaces: () => Promise<readonly string[]>;
  readonly now: () => number;
}

/** Brings the knowledge base in step now, one workspace after the other. Interrupted, it goes on where it was. */
export function syncKnowledgeNow(deps: SyncDeps): CommandHandlers["sync-knowledge"] {
  return async ({ workspaceId }, { onProgress, signal }) => {
    const ids = workspaceId === null ? await deps.workspaces() : [workspaceId];
    if (ids.length === 0) throw new CommandRefused("No workspace is connected yet.");
    const lines: SyncLine[] = [];
    for (const id of ids) {
      const opened = await deps.connections.open(id);
      if (!opened.open) throw new CommandRefused(`Workspace ${id} cannot be read: ${opened.because}.`);
      const run = `kb-sync-${randomUUID()}`;
      const call = { workspaceId: id, conversationId: null, requestId: run, pipelineId: run, signal };
      const report = await syncKnowledge(opened.connection, call, deps, (done, total) =>
        onProgress({ what: `Articles of ${id}`, done, total }),
      );
      lines.push({ workspaceId: id, ...report });
    }
    return lines;
  };
}
