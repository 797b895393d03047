import { findWorkspace } from "../../../store/workspaces.js";
import type { Asking } from "../desk.js";
import type { ActivityDeps } from "./activity-room.js";
import { conversationAddress } from "./conversation-address.js";
import type { EntryContext } from "./entry-of.js";

export interface WorkspaceAtHand extends EntryContext {
  /** IANA name. */
  readonly timezone: string;
  /** The teammate our writes are made as; null while the workspace is not connected. */
  readonly adminId: string | null;
}

/** The viewer's workspace, as far as Intercom has told us of it. */
export async function workspaceAtHand({ db, config }: ActivityDeps, { viewer }: Asking): Promise<WorkspaceAtHand> {
  const { workspaceId } = viewer;
  const workspace = await findWorkspace(db, workspaceId);
  return {
    workspaceId,
    timezone: workspace?.timezone ?? "UTC",
    adminId: workspace?.disconnected_at === null ? workspace.admin_id : null,
    linkTo: conversationAddress(config, workspaceId, workspace),
  };
}
