import type { Config } from "../../../config.js";
import { conversationLink, regionHosts } from "../../../intercom/regions.js";
import type { StoredWorkspace } from "../../../store/workspaces.js";
import { regionOf } from "../region-of.js";

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
