import { conversationLink, regionHosts } from "../../../intercom/regions.js";
import { listRecentConversations } from "../../../store/heard-conversations.js";
import { getLastSeen } from "../../../store/set-up-marks.js";
import { listTimeline } from "../../../store/timeline.js";
import { findWorkspace } from "../../../store/workspaces.js";
import { answered } from "../answer.js";
import type { Handler } from "../desk.js";
import type { ConsoleDeps } from "../desk-room.js";
import { regionOf } from "../region-of.js";
import { timelineOf } from "./timeline-of.js";

/** What became of a message, from the stored facts alone. */
export function getTimeline({ config, db }: ConsoleDeps): Handler<"read-timeline"> {
  return async ({ since, conversationId }, { viewer }) => {
    const { workspaceId } = viewer;
    const from = new Date(since);
    const [workspace, recent, lastSeen] = await Promise.all([
      findWorkspace(db, workspaceId),
      listRecentConversations(db, workspaceId, from),
      getLastSeen(db, workspaceId),
    ]);
    const followed = conversationId ?? recent[0]?.id ?? null;
    const stored = followed === null ? null : await listTimeline(db, workspaceId, followed, from);
    const tagged = stored?.effects.some(({ kind, state }) => kind === "tag" && state === "done") ?? false;
    const app = config.intercom.appUrl ?? regionHosts(regionOf(workspace, config.intercom.region)).app;
    const refused = lastSeen.refused.find(({ endpoint }) => endpoint === "webhooks")?.at ?? null;
    return answered({
      conversations: [...recent],
      followed,
      entries: stored === null ? [] : timelineOf(stored),
      link: tagged && followed !== null ? conversationLink(app, workspaceId, followed) : null,
      refusedAt: refused !== null && refused >= since ? refused : null,
    });
  };
}
