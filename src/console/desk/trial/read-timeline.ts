import { conversationLink, regionHosts } from "../../../intercom/regions.js";
import { listHeardConversations } from "../../../store/heard-conversations.js";
import { readSetUpMarks } from "../../../store/set-up-marks.js";
import { readStoredTimeline } from "../../../store/timeline.js";
import { findWorkspace } from "../../../store/workspaces.js";
import { answered } from "../answer.js";
import type { Performer } from "../desk.js";
import type { DeskRoom } from "../desk-room.js";
import { regionOf } from "../region-of.js";
import { timelineOf } from "./timeline-of.js";

/** What became of a message, from the stored facts alone. */
export function readTimeline({ config, db }: DeskRoom): Performer<"read-timeline"> {
  return async ({ since, conversationId }, { viewer }) => {
    const { workspaceId } = viewer;
    const from = new Date(since);
    const [workspace, heard, marks] = await Promise.all([
      findWorkspace(db, workspaceId),
      listHeardConversations(db, workspaceId, from),
      readSetUpMarks(db, workspaceId),
    ]);
    const followed = conversationId ?? heard[0]?.id ?? null;
    const stored = followed === null ? null : await readStoredTimeline(db, workspaceId, followed, from);
    const tagged = stored?.effects.some(({ kind, state }) => kind === "tag" && state === "done") ?? false;
    const app = config.intercom.appUrl ?? regionHosts(regionOf(workspace, config.intercom.region)).app;
    const refused = marks.refused.find(({ door }) => door === "webhooks")?.at ?? null;
    return answered({
      conversations: [...heard],
      followed,
      entries: stored === null ? [] : timelineOf(stored),
      link: tagged && followed !== null ? conversationLink(app, workspaceId, followed) : null,
      refusedAt: refused !== null && refused >= since ? refused : null,
    });
  };
}
