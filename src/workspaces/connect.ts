/** The workspaces connected: the one of the environment's token, or all that installed the app. */
import type { Kysely } from "kysely";
import { LRUCache } from "lru-cache";
import { type Autonomy, parseSettings, type Settings } from "../domain/settings.js";
import type { IntercomApi, Me } from "../intercom/api.js";
import { ianaZone, parseRegion, type Region } from "../intercom/regions.js";
import type { Tables } from "../store/database/tables.js";
import { listWithToken } from "../store/workspaces/connected.js";
import type { Sealer } from "../store/workspaces/sealing.js";
import {
  authorOf,
  findKnownWorkspace,
  type KnownWorkspace,
  listConnected,
  SANDBOX_IDS,
  saveTeammate,
  saveWorkspace,
} from "../store/workspaces/workspaces.js";
import { formerWritersOf } from "../store/workspaces/writers.js";
import { type Connections, type Opened, PAUSED } from "./connections.js";
import { pauseOver } from "./held-work.js";

interface SingleWorkspaceDeps {
  readonly db: Kysely<Tables>;
  readonly api: IntercomApi;
  /** Overrides the teammate of `GET /me`. */
  readonly adminId: string | null;
  readonly region: string;
  /** What counts until somebody sets it, where that is not the default. */
  readonly startSettings: Partial<Settings>;
  /** How far every automation goes in a workspace that is new. */
  readonly startAutonomy: Autonomy;
  readonly now: () => number;
  /** Whose token it was, where Intercom refuses it and so does not say: its alerts and checks go on. */
  readonly listRefused: () => Promise<readonly string[]>;
}

/** The workspace of a private app of this database. None where several were connected: nobody knows whose the token was. */
export async function listTokenless(db: Kysely<Tables>): Promise<readonly string[]> {
  const tokenless = (await listConnected(db)).filter(({ id, token_sealed: sealed }) => sealed === null && !isOfSandbox(id));
  return tokenless.length === 1 ? tokenless.map(({ id }) => id) : [];
}

/** One that ran on this database before: nobody can install anything there. */
export function isOfSandbox(id: string): boolean {
  return new RegExp(SANDBOX_IDS).test(id);
}

/**
 * A private app: one token, one workspace, known by `GET /me`. Until Intercom has answered that once,
 * jobs wait; webhooks are taken all the same.
 */
export function createSingleWorkspace(deps: SingleWorkspaceDeps): Connections & { readonly identify: () => Promise<Me> } {
  const settingsOf = createSettingsReader();
  let known: Me | null = null;
  let asking: Promise<Me> | null = null;

  async function ask(): Promise<Me> {
    const me = await deps.api.me();
    await saveWorkspace(
      deps.db,
      {
        id: me.workspaceId,
        name: me.workspaceName,
        region: me.region?.toLowerCase() ?? deps.region,
        timezone: ianaZone(me.timezone),
        adminId: deps.adminId ?? me.adminId,
        tokenSealed: null,
        startSettings: deps.startSettings,
        pauseOver,
      },
      deps.now(),
      deps.startAutonomy,
    );
    known = me;
    return me;
  }

  async function identify(): Promise<Me> {
    if (known !== null) return known;
    asking ??= ask().finally(() => (asking = null));
    return asking;
  }

  const connections: Connections = {
    async open(workspaceId, { evenIfRefused = false, stored = null } = {}) {
      const me = await identify();
      if (me.workspaceId !== workspaceId) return { open: false, because: "this app's token belongs to another workspace" };
      const row = stored ?? (await findKnownWorkspace(deps.db, workspaceId));
      if (row === null || (row.disconnected && !evenIfRefused)) return { open: false, because: "the workspace is disconnected" };
      if (row.uninstall !== null && !evenIfRefused) return { open: false, because: PAUSED, paused: true };
      const connection = {
        workspaceId,
        api: deps.api,
        adminId: row.admin_id,
        formerWriters: formerWritersOf(row),
        timezone: row.timezone,
        settings: settingsOf(row.settings),
      };
      return { open: true, connection };
    },
    // One that the environment names stays: only its operator knows another.
    renewTeammate: (workspaceId) =>
      deps.adminId === null ? renewTeammateOf(workspaceId, connections, deps) : Promise.resolve(false),
    hasToken: () => true,
    list: () => (known === null ? deps.listRefused() : Promise.resolve([known.workspaceId])),
  };
  return { ...connections, identify };
}

/** A change that is refused now may have begun this long ago, in the name of who wrote then. */
const BEGUN_WITHIN_MS = 10 * 60_000;

async function renewTeammateOf(
  workspaceId: string,
  connections: Connections,
  { db, now }: Pick<ManyWorkspacesDeps, "db" | "now">,
): Promise<boolean> {
  const opened = await connections.open(workspaceId);
  if (!opened.open) return false;
  const { api, adminId: present, formerWriters } = opened.connection;
  const { adminId } = await api.me();
  // Of several jobs that were refused together the first has found it out.
  if (adminId === present) return now() - (formerWriters.at(-1)?.until ?? 0) * 1000 < BEGUN_WITHIN_MS;
  await saveTeammate(db, workspaceId, adminId, now());
  return true;
}

interface ManyWorkspacesDeps {
  readonly db: Kysely<Tables>;
  readonly sealer: Sealer;
  /** A client of its own for each workspace and token; the rate budget belongs to the workspace and outlives both. */
  readonly clientFor: (workspace: { readonly id: string; readonly region: Region; readonly token: string }) => IntercomApi;
  /** For workspaces whose `GET /me` names none. */
  readonly region: Region;
  readonly now: () => number;
}

interface Client {
  /** What the client was made of: another token or region makes another client. */
  readonly madeOf: string;
  readonly api: IntercomApi;
}

/** An OAuth app: as many workspaces as admins installed it in, each with its own sealed token. */
export function createManyWorkspaces(deps: ManyWorkspacesDeps): Connections {
  const clients = new Map<string, Client>();
  const settingsOf = createSettingsReader();

  function clientOf(workspace: KnownWorkspace, sealed: string): IntercomApi | null {
    const madeOf = `${workspace.region} ${sealed}`;
    const known = clients.get(workspace.id);
    if (known?.madeOf === madeOf) return known.api;
    const token = unsealed(sealed, workspace.id, deps.sealer);
    if (token === null) return null;
    const api = deps.clientFor({ id: workspace.id, region: parseRegion(workspace.region) ?? deps.region, token });
    clients.set(workspace.id, { madeOf, api });
    return api;
  }

  function refuse(workspaceId: string, because: string): Opened & { readonly open: false } {
    clients.delete(workspaceId);
    return { open: false, because };
  }

  const lacking = (workspaceId: string, because: string): Opened => ({ ...refuse(workspaceId, because), lacksToken: true });

  const connections: Connections = {
    // The store is asked each time: another process may have taken a new token, or deleted this one.
    async open(workspaceId, { evenIfRefused = false, stored = null } = {}) {
      const workspace = stored ?? (await findKnownWorkspace(deps.db, workspaceId));
      if (workspace === null) return refuse(workspaceId, "the workspace has not installed the app");
      if (workspace.disconnected && !evenIfRefused) return refuse(workspaceId, "the workspace is disconnected");
      if (workspace.uninstall !== null && !evenIfRefused) return { open: false, because: PAUSED, paused: true };
      if (workspace.token_sealed === null) return lacking(workspaceId, "the workspace has no token; install the app there again");
      const api = clientOf(workspace, workspace.token_sealed);
      if (api === null)
        return lacking(workspaceId, "its token was sealed with another ENCRYPTION_KEY; install the app there again");
      const { timezone } = workspace;
      const settings = settingsOf(workspace.settings);
      const writers = { adminId: authorOf(workspace), formerWriters: formerWritersOf(workspace) };
      return { open: true, connection: { workspaceId, api, ...writers, timezone, settings } };
    },
    hasToken: ({ id, token_sealed: sealed }) => sealed !== null && unsealed(sealed, id, deps.sealer) !== null,
    list: () => listWithToken(deps.db),
    renewTeammate: (workspaceId) => renewTeammateOf(workspaceId, connections, deps),
  };
  return connections;
}

/** They are read for every job and change once in months: parsing them anew took a millisecond. */
const PARSED_SETTINGS = 100;

function createSettingsReader(): (stored: unknown) => Settings {
  const parsed = new LRUCache<string, Settings>({ max: PARSED_SETTINGS });
  return (stored) => {
    const text = JSON.stringify(stored ?? null);
    const known = parsed.get(text) ?? parseSettings(stored);
    parsed.set(text, known);
    return known;
  };
}

function unsealed(sealed: string, workspaceId: string, sealer: Sealer): string | null {
  try {
    return sealer.open(sealed, workspaceId);
  } catch {
    return null;
  }
}

/** Connected workspaces whose work waits since no token of theirs can be opened. */
export async function listLackingToken(db: Kysely<Tables>, { hasToken }: Pick<Connections, "hasToken">): Promise<string[]> {
  return (await listConnected(db)).filter((workspace) => !hasToken(workspace)).map(({ id }) => id);
}
