/** A workspace's region, and the addresses in Intercom of it, its Developer Hub and its conversations. */
import { conversationLink, developerHubLink, parseRegion, type Region, regionHosts } from "../intercom/regions.js";
import type { StoredWorkspace } from "../store/workspaces/workspaces.js";

/** The environment's, where it is set. */
interface ConfiguredIntercom {
  readonly mode: "sandbox" | "private" | "oauth";
  readonly appUrl: string | null;
  readonly region: Region;
}

/** Where a workspace lives: as Intercom told, else as the environment says. */
export function regionOf(workspace: { readonly region: string } | null, configured: Region): Region {
  return parseRegion(workspace?.region ?? null) ?? configured;
}

/** Where teammates of a workspace use Intercom, in its own region. */
export function intercomAddress(
  { appUrl, region }: Pick<ConfiguredIntercom, "appUrl" | "region">,
  workspace: { readonly region: string } | null,
): string {
  return appUrl ?? regionHosts(regionOf(workspace, region)).app;
}

/** Where the app is set up, in the region of its workspace. */
export function hubAddress(
  intercom: Pick<ConfiguredIntercom, "appUrl" | "region">,
  workspace: { readonly region: string } | null,
): string {
  return developerHubLink(intercomAddress(intercom, workspace));
}

/** Where an admin opens a conversation: in the workspace's own region, or in the sandbox's inbox on this page. */
export function conversationAddress(
  { intercom }: { readonly intercom: ConfiguredIntercom },
  workspaceId: string,
  workspace: Pick<StoredWorkspace, "region"> | null,
): (conversationId: string) => string {
  if (intercom.mode === "sandbox") return (id) => `#/conversations/${encodeURIComponent(id)}`;
  const host = intercomAddress(intercom, workspace);
  return (id) => conversationLink(host, workspaceId, id);
}
