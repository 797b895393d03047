import type { Config } from "../../../config.js";
import { conversationLink, regionHosts } from "../../../intercom/regions.js";
import type { Queue } from "../../../queue/queue.js";
import { findWorkspace, type StoredWorkspace } from "../../../store/workspaces/workspaces.js";
import type { RequestContext, ConsoleDeps } from "../handlers.js";
import { regionOf } from "../region-of.js";
import type { EntryContext } from "./entry.js";

/** What the activity handlers work with. */
export type ActivityDeps = Pick<ConsoleDeps, "config" | "db" | "now"> & { readonly queue: Pick<Queue, "addWithin" | "announce"> };

export interface WorkspaceAtHand extends EntryContext {
  /** IANA name. */
  readonly timezone: string;
  /** The teammate our writes are made as; null while the workspace is not connected. */
  readonly adminId: string | null;
}

/** The viewer's workspace, as far as Intercom has told of it. */
export async function workspaceAtHand({ db, config }: ActivityDeps, { viewer }: RequestContext): Promise<WorkspaceAtHand> {
  const { workspaceId } = viewer;
  const workspace = await findWorkspace(db, workspaceId);
  return {
    workspaceId,
    timezone: workspace?.timezone ?? "UTC",
    adminId: workspace?.disconnected_at === null ? workspace.admin_id : null,
    linkTo: conversationAddress(config, workspaceId, workspace),
  };
}

/** Where an admin opens a conversation: in the workspace's own region, or in the sandbox's inbox on this page. */
export function conversationAddress(
  { intercom: { mode, appUrl, region } }: Config,
  workspaceId: string,
  workspace: Pick<StoredWorkspace, "region"> | null,
): (conversationId: string) => string {
  if (mode === "sandbox") return (id) => `#/conversations/${encodeURIComponent(id)}`;
  const host = appUrl ?? regionHosts(regionOf(workspace, region)).app;
  return (id) => conversationLink(host, workspaceId, id);
}
