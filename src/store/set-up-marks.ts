import type { Kysely } from "kysely";
import type { Tables } from "./tables.js";

/** The doors that believe signed requests alone. */
export const SIGNED_DOORS = ["webhooks", "sidebar", "health"] as const;
export type SignedDoor = (typeof SIGNED_DOORS)[number];

/** Somebody signed with another secret: nobody's workspace, since such a request is not believed. */
export const NOBODY = "";
export const refusedMark = (door: SignedDoor): string => `signature-refused:${door}`;

export const SIDEBAR_MARK = "sidebar-opened";
export const HEALTH_MARK = "health-asked";

/** When what was first and last seen; epoch milliseconds. */
export interface SetUpMarks {
  readonly refused: readonly { readonly door: SignedDoor; readonly at: number }[];
  /** To the hour. */
  readonly sidebarOpenedAt: number | null;
  readonly healthAskedAt: number | null;
}

export async function readSetUpMarks(db: Kysely<Tables>, workspaceId: string): Promise<SetUpMarks> {
  const rows = await db
    .selectFrom("watermarks")
    .select(["workspace_id", "name", "at"])
    .where("workspace_id", "in", [workspaceId, NOBODY])
    .where("name", "in", [SIDEBAR_MARK, HEALTH_MARK, ...SIGNED_DOORS.map(refusedMark)])
    .execute();
  const at = (owner: string, name: string) => {
    const row = rows.find((each) => each.workspace_id === owner && each.name === name);
    return row === undefined ? null : row.at * 1000;
  };
  return {
    refused: SIGNED_DOORS.flatMap((door) => {
      const moment = at(NOBODY, refusedMark(door));
      return moment === null ? [] : [{ door, at: moment }];
    }),
    sidebarOpenedAt: at(workspaceId, SIDEBAR_MARK),
    healthAskedAt: at(workspaceId, HEALTH_MARK),
  };
}
