import { parseRegion, type Region } from "../../intercom/regions.js";

/** Where a workspace lives: as Intercom told, else as the environment says. */
export function regionOf(workspace: { readonly region: string } | null, configured: Region): Region {
  return parseRegion(workspace?.region ?? null) ?? configured;
}
