/** What the handlers of the page Activity share. */
import { isOwner, parseOwners } from "../../../domain/owners.js";
import type { Queue } from "../../../queue/queue.js";
import { authorOf, findWorkspace } from "../../../store/workspaces/workspaces.js";
import { conversationAddress } from "../../../workspaces/addresses.js";
import type { ConsoleDeps, RequestContext } from "../handlers.js";
import type { EntryContext } from "./entry.js";

export type ActivityDeps = Pick<ConsoleDeps, "config" | "db" | "now"> & { readonly queue: Pick<Queue, "addWithin" | "announce"> };

export interface WorkspaceAtHand extends EntryContext {
  /** IANA name. */
  readonly timezone: string;
  /** The teammate our writes are made as; null while the workspace is not connected. */
  readonly adminId: string | null;
}

/** The viewer's workspace, as far as Intercom has told of it. */
export async function workspaceAtHand({ db, config }: ActivityDeps, { viewer }: RequestContext): Promise<WorkspaceAtHand> {
  const { workspaceId, teammateId } = viewer;
  const workspace = await findWorkspace(db, workspaceId);
  const mayDecideAlone = isOwner(parseOwners(workspace?.settings ?? {}), teammateId);
  return {
    workspaceId,
    timezone: workspace?.timezone ?? "UTC",
    adminId: workspace?.disconnected_at === null ? authorOf(workspace) : null,
    mayUndo: (of) => mayDecideAlone || (of !== null && of === teammateId),
    linkTo: conversationAddress(config, workspaceId, workspace),
  };
}
