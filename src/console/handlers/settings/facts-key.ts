/** The key that workflows and connectors ask for facts with: made, shown once, replaced, revoked. */
import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import { toFactsKey } from "../../../domain/facts-key.js";
import { FACTS_PATH } from "../../../paths.js";
import { deleteFactsKey, findFactsKey, saveFactsKey } from "../../../store/conversations/conversation-facts.js";
import type { Tables } from "../../../store/database/tables.js";
import { holdSettings, saveSettingChange } from "../../../store/workspaces/workspaces.js";
import type { Viewer } from "../../api/session.js";
import type { FactsKeyState } from "../../api/settings.js";
import { answered, type ConsoleDeps, type HandlersOf, refused } from "../handlers.js";
import { settingsTexts } from "./change-settings.js";
import { ownersOnly } from "./owners.js";

type Deps = Pick<ConsoleDeps, "db" | "address" | "now" | "newId">;

export function createFactsKeyHandlers(deps: Deps): HandlersOf<"read-facts-key" | "make-facts-key" | "revoke-facts-key"> {
  const { db } = deps;
  return {
    "read-facts-key": async (_input, { viewer }) => answered(await stateOf(db, viewer.workspaceId, deps)),
    "make-facts-key": ownersOnly(db, ({ basedOn }, { viewer }) =>
      db.transaction().execute(async (transaction) => {
        const secret = toFactsKey(randomBytes(32).toString("base64url"));
        const { workspaceId } = viewer;
        if ((await holdSettings(transaction, workspaceId)) === null) return refused("unavailable", settingsTexts.notKnownYet);
        const before = await findFactsKey(transaction, workspaceId);
        if (isOutdated(basedOn, before)) return refused("conflict", factsKeyTexts.changedMeanwhile);
        await saveFactsKey(transaction, { workspaceId, key: secret, by: viewer.name }, deps.now());
        await record(transaction, viewer, before?.endsWith ?? null, secret.slice(-4), deps);
        return answered({ ...(await stateOf(transaction, workspaceId, deps)), secret });
      }),
    ),
    "revoke-facts-key": ownersOnly(db, ({ basedOn }, { viewer }) =>
      db.transaction().execute(async (transaction) => {
        const { workspaceId } = viewer;
        if ((await holdSettings(transaction, workspaceId)) === null) return refused("unavailable", settingsTexts.notKnownYet);
        const before = await findFactsKey(transaction, workspaceId);
        if (isOutdated(basedOn, before)) return refused("conflict", factsKeyTexts.changedMeanwhile);
        if (before !== null) {
          await deleteFactsKey(transaction, workspaceId);
          await record(transaction, viewer, before.endsWith, null, deps);
        }
        return answered(await stateOf(transaction, workspaceId, deps));
      }),
    ),
  };
}

const factsKeyTexts = {
  changedMeanwhile: "Another owner changed the key meanwhile; look at it as it is now, and choose again.",
};

/** Two owners who make a key at once would each hand one on, of which one is dead already. */
function isOutdated(basedOn: number | null | undefined, before: { readonly madeAt: number } | null): boolean {
  return basedOn !== undefined && basedOn !== (before?.madeAt ?? null);
}

async function stateOf(db: Kysely<Tables>, workspaceId: string, { address }: Pick<Deps, "address">): Promise<FactsKeyState> {
  const base = address();
  const key = await findFactsKey(db, workspaceId);
  return { key, address: base === null ? null : `${base}${FACTS_PATH.replace(":id", "{id}")}` };
}

/** The history says which key was and is by how they end. */
async function record(
  transaction: Kysely<Tables>,
  { workspaceId, name, teammateId }: Viewer,
  before: string | null,
  after: string | null,
  { now, newId }: Deps,
): Promise<void> {
  const shown = (end: string | null) => (end === null ? null : `…${end}`);
  const changes = [{ setting: "factsKey", before: shown(before), after: shown(after) } as const];
  await saveSettingChange(transaction, { id: newId(), workspaceId, by: { name, teammateId }, changes }, now());
}
