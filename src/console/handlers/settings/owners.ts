/** Who may change settings and export: the list, its change, and the guard of both. */
import { isOwner, parseOwners } from "../../../domain/owners.js";
import type { Teammate } from "../../../intercom/api.js";
import { OutsideError } from "../../../kernel/errors.js";
import { findWorkspace, holdSettings, saveSettingChange, writeSettings } from "../../../store/workspaces/workspaces.js";
import type { EndpointName } from "../../api/endpoints.js";
import type { Viewer } from "../../api/session.js";
import type { Choices, ReadSettings } from "../../api/settings.js";
import { type Answer, answered, type ConsoleDeps, type Handler, refused } from "../handlers.js";
import { settingsTexts } from "./change-settings.js";

async function mayDecide(db: ConsoleDeps["db"], { workspaceId, teammateId }: Viewer): Promise<boolean> {
  if (teammateId === null) return true;
  const workspace = await findWorkspace(db, workspaceId);
  return isOwner(parseOwners(workspace?.settings ?? {}), teammateId);
}

/** The handler for owners; everybody else is refused, with what to do about it. */
export function ownersOnly<Name extends EndpointName>(db: ConsoleDeps["db"], handler: Handler<Name>): Handler<Name> {
  return async (input, asking) =>
    (await mayDecide(db, asking.viewer)) ? handler(input, asking) : refused("owners-only", ownersTexts.ownersOnly);
}

/** The list as it is shown, with names as far as Intercom gives them. */
export function storedOwners(settings: Readonly<Record<string, unknown>>, teammates: Choices): ReadSettings["owners"] {
  return ownersShown(parseOwners(settings), teammates);
}

function ownersShown(owners: readonly string[], teammates: Choices): ReadSettings["owners"] {
  const names = new Map(teammates.known ? teammates.items.map(({ id, name }) => [id, name]) : []);
  return { named: owners.length > 0, items: owners.map((id) => ({ id, name: names.get(id) ?? id })) };
}

/** Nobody waits longer than this for the teammates' addresses. */
const ASK_WITHIN_MS = 4_000;

type Deps = Pick<ConsoleDeps, "db" | "connections" | "now" | "newId">;

/** Addresses are resolved once, to ids: whoever takes over an address later is not its owner by that. */
export function changeOwners(deps: Deps): Handler<"change-owners"> {
  return async ({ owners: wanted, basedOn }, { viewer, signal }) => {
    const { workspaceId, teammateId, name } = viewer;
    const teammates = await listTeammates(workspaceId, AbortSignal.any([signal, AbortSignal.timeout(ASK_WITHIN_MS)]), deps);
    if (teammates === null) return refused("unavailable", settingsTexts.teammatesUnknown);
    const resolved = resolve(wanted, teammates);
    if (!resolved.ok) return resolved;
    const owners = resolved.value;
    // There always is an owner, and nobody loses the way back by accident.
    if (teammateId !== null && !owners.includes(teammateId)) return refused("invalid", ownersTexts.notOneself);
    return deps.db.transaction().execute(async (transaction): Promise<Answer<{ owners: ReadSettings["owners"]["items"] }>> => {
      const stored = await holdSettings(transaction, workspaceId);
      if (stored === null) return refused("unavailable", settingsTexts.notKnownYet);
      const before = parseOwners(stored);
      if (!isOwner(before, teammateId)) return refused("owners-only", ownersTexts.ownersOnly);
      if (!isSame(before, basedOn)) return refused("conflict", ownersTexts.changedMeanwhile);
      if (!isSame(before, owners)) {
        await writeSettings(transaction, workspaceId, { ...stored, owners });
        const changes = [{ setting: "owners", before, after: owners } as const];
        await saveSettingChange(transaction, { id: deps.newId(), workspaceId, by: { name, teammateId }, changes }, deps.now());
      }
      const items = teammates.map(({ id, name: called }) => ({ id, name: called ?? id }));
      return answered({ owners: ownersShown(owners, { known: true, items }).items });
    });
  };
}

async function listTeammates(
  workspaceId: string,
  signal: AbortSignal,
  { connections }: Deps,
): Promise<readonly Teammate[] | null> {
  try {
    const opened = await connections.open(workspaceId);
    return opened.open ? await opened.connection.api.listTeammates({ signal }) : null;
  } catch (error) {
    if (error instanceof OutsideError) return null;
    throw error;
  }
}

/** Each by its teammate's id, once. */
function resolve(wanted: readonly string[], teammates: readonly Teammate[]): Answer<string[]> {
  const ids: string[] = [];
  for (const one of wanted) {
    const found = teammates.find(({ id, email }) => id === one || email?.toLowerCase() === one.toLowerCase());
    if (found === undefined) return refused("invalid", ownersTexts.noTeammate(one));
    if (!ids.includes(found.id)) ids.push(found.id);
  }
  return answered(ids);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

const ownersTexts = {
  ownersOnly:
    "Only owners of this workspace may do this. Ask an owner, who is listed under Settings; where none is left, an admin uninstalls the app in Intercom and installs it again.",
  notOneself: "You cannot take yourself off the list of owners. Ask another owner to do it.",
  noTeammate: (named: string) => `Nobody in this Intercom workspace has the e-mail address or teammate id "${named}".`,
  changedMeanwhile: "Somebody else has changed the owners meanwhile. Please reload the page.",
} as const;
