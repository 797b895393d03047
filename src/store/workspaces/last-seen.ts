/** When signed requests last came to each endpoint, and when some were last refused. */
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";

/** The endpoints that answer signed requests alone. */
export const SIGNED_ENDPOINTS = ["webhooks", "sidebar", "health"] as const;
export type SignedEndpoint = (typeof SIGNED_ENDPOINTS)[number];

/** Somebody signed with another secret: it counts for no workspace, since what it says may be invented. */
export const NOBODY = "";
export const refusedWatermark = (endpoint: SignedEndpoint): string => `signature-refused:${endpoint}`;

export const SIDEBAR_WATERMARK = "sidebar-opened";
export const HEALTH_WATERMARK = "health-asked";

/** When what was first and last seen; epoch milliseconds. */
export interface LastSeen {
  readonly refused: readonly { readonly endpoint: SignedEndpoint; readonly at: number }[];
  /** To the minute. */
  readonly sidebarOpenedAt: number | null;
  readonly healthAskedAt: number | null;
}

export async function getLastSeen(db: Kysely<Tables>, workspaceId: string): Promise<LastSeen> {
  const rows = await db
    .selectFrom("watermarks")
    .select(["workspace_id", "name", "at"])
    .where("workspace_id", "in", [workspaceId, NOBODY])
    .where("name", "in", [SIDEBAR_WATERMARK, HEALTH_WATERMARK, ...SIGNED_ENDPOINTS.map(refusedWatermark)])
    .execute();
  const at = (owner: string, name: string) => {
    const row = rows.find((each) => each.workspace_id === owner && each.name === name);
    return row === undefined ? null : row.at * 1000;
  };
  return {
    refused: SIGNED_ENDPOINTS.flatMap((endpoint) => {
      const moment = at(NOBODY, refusedWatermark(endpoint));
      return moment === null ? [] : [{ endpoint, at: moment }];
    }),
    sidebarOpenedAt: at(workspaceId, SIDEBAR_WATERMARK),
    healthAskedAt: at(workspaceId, HEALTH_WATERMARK),
  };
}
