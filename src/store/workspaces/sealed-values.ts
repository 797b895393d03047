/** Where sealed texts are stored: tokens of workspaces, addresses and secrets of alerts' receivers. */
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";

const RECEIVER_COLUMNS = ["chat_url_sealed", "webhook_url_sealed", "webhook_secret_sealed"] as const;

export interface SealedValue {
  readonly workspaceId: string;
  readonly column: "token_sealed" | (typeof RECEIVER_COLUMNS)[number];
  readonly sealed: string;
}

/** @param only null for every workspace, those that uninstalled the app included. */
export async function listSealedValues(db: Kysely<Tables>, only: string | null = null): Promise<readonly SealedValue[]> {
  const tokens = db.selectFrom("workspaces").select(["id", "token_sealed"]).where("token_sealed", "is not", null);
  const receivers = db.selectFrom("alert_settings").select(["workspace_id", ...RECEIVER_COLUMNS]);
  const [ofWorkspaces, ofAlerts] = await Promise.all([
    (only === null ? tokens : tokens.where("id", "=", only)).execute(),
    (only === null ? receivers : receivers.where("workspace_id", "=", only)).execute(),
  ]);
  return [
    ...ofWorkspaces.flatMap(({ id, token_sealed: sealed }): SealedValue[] =>
      sealed === null ? [] : [{ workspaceId: id, column: "token_sealed", sealed }],
    ),
    ...ofAlerts.flatMap(({ workspace_id: workspaceId, ...row }) =>
      RECEIVER_COLUMNS.flatMap((column): SealedValue[] => {
        const sealed = row[column];
        return sealed === null ? [] : [{ workspaceId, column, sealed }];
      }),
    ),
  ];
}

/** Only where it is still the same: another process, or an installation, may have written it meanwhile. */
export async function replaceSealedValue(
  db: Kysely<Tables>,
  { workspaceId, column, sealed }: SealedValue,
  anew: string,
): Promise<void> {
  if (column === "token_sealed") {
    const update = db.updateTable("workspaces").set({ token_sealed: anew });
    await update.where("id", "=", workspaceId).where("token_sealed", "=", sealed).execute();
    return;
  }
  const update = db.updateTable("alert_settings").set({ [column]: anew });
  await update.where("workspace_id", "=", workspaceId).where(column, "=", sealed).execute();
}
