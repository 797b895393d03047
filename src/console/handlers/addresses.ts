/** A workspace's region, and the addresses in Intercom of it, its Developer Hub and its conversations. */
import type { Config } from "../../config.js";
import { conversationLink, developerHubLink, parseRegion, type Region, regionHosts } from "../../intercom/regions.js";
import type { StoredWorkspace } from "../../store/workspaces/workspaces.js";

/** Where a workspace lives: as Intercom told, else as the environment says. */
export function regionOf(workspace: { readonly region: string } | null, configured: Region): Region {
  return parseRegion(workspace?.region ?? null) ?? configured;
}

/** Where teammates of a workspace use Intercom, in its own region. */
export function intercomAddress(
  { appUrl, region }: Pick<Config["intercom"], "appUrl" | "region">,
  workspace: { readonly region: string } | null,
): string {
  return appUrl ?? regionHosts(regionOf(workspace, region)).app;
}

/** Where the app is set up, in the region of its workspace. */
export function hubAddress(
  intercom: Pick<Config["intercom"], "appUrl" | "region">,
  workspace: { readonly region: string } | null,
): string {
  return developerHubLink(intercomAddress(intercom, workspace));
}

/** Where an admin opens a conversation: in the workspace's own region, or in the sandbox's inbox on this page. */
export function conversationAddress(
  { intercom }: Pick<Config, "intercom">,
  workspaceId: string,
  workspace: Pick<StoredWorkspace, "region"> | null,
): (conversationId: string) => string {
  if (intercom.mode === "sandbox") return (id) => `#/conversations/${encodeURIComponent(id)}`;
  const host = intercomAddress(intercom, workspace);
  return (id) => conversationLink(host, workspaceId, id);
}
