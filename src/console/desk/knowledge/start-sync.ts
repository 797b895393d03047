import { claimTurn } from "../../../store/watermarks.js";
import type { OutputOf } from "../../api/endpoints.js";
import { type Answer, answered, refused } from "../answer.js";
import type { DeskRoom } from "../desk-room.js";
import { viewSync } from "./sync-view.js";
import { knowledgeTexts } from "./texts.js";

/** Two clicks at once both see that none is under way; the second one's wish is the first one's. */
const ONE_WISH_SECONDS = 1;

/** Puts a sync into the queue, unless one waits its turn or runs. One that failed and waits to be tried again is not waited for. */
export async function startSync(workspaceId: string, room: DeskRoom): Promise<Answer<OutputOf<"sync-knowledge">>> {
  const { db, connections, queue, now, newId } = room;
  const before = await viewSync(workspaceId, room);
  if (before.standing === "running" || before.standing === "waiting") return answered({ started: false, sync: before });
  const open = await connections.open(workspaceId).catch(() => null);
  if (open === null) return refused("unavailable", knowledgeTexts.intercomAway);
  if (!open.open) return refused("conflict", knowledgeTexts.notConnected(open.because));
  if (await claimTurn(db, workspaceId, "knowledge-wish", Math.floor(now() / 1000), ONE_WISH_SECONDS)) {
    const cause = { id: `console-sync-${newId()}`, topic: "console", receivedAt: now(), partId: null };
    await queue.add([{ name: "sync-knowledge", payload: { workspaceId, cause } }]);
    return answered({ started: true, sync: await viewSync(workspaceId, room) });
  }
  return answered({ started: false, sync: await viewSync(workspaceId, room) });
}
