import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Config } from "./config.js";
import { createKnownWorkspaces, type KnownWorkspaces } from "./intake/known-workspaces.js";
import type { IntercomApi, Me, RateBudget } from "./intercom/api.js";
import { createIntercomClient } from "./intercom/client.js";
import type { Connections } from "./intercom/connection.js";
import { createManyWorkspaces } from "./intercom/many-workspaces.js";
import { createMemoryBudget } from "./intercom/memory-budget.js";
import { type Region, regionHosts } from "./intercom/regions.js";
import { rememberTeams } from "./intercom/remember-teams.js";
import { createSingleWorkspace } from "./intercom/single-workspace.js";
import { createTokenStanding } from "./intercom/token-standing.js";
import type { Logger } from "./log.js";
import type { Sandbox } from "./sandbox/start-sandbox.js";
import { createDatabaseBudget } from "./intercom/database-budget.js";
import { createSealer, keptKey, type Sealer } from "./store/sealing.js";
import type { Tables } from "./store/tables.js";
import { findWorkspace } from "./store/workspaces.js";

/** Everything of this process that talks to Intercom, for one workspace or many. */
export interface IntercomSide {
  readonly connections: Connections;
  /** Whose events are taken. */
  readonly workspaces: KnownWorkspaces;
  readonly clientSecrets: readonly string[];
  /** One workspace by its access token, or many by OAuth. */
  readonly app:
    | { readonly kind: "private"; readonly api: IntercomApi; readonly identify: () => Promise<Me> }
    | { readonly kind: "oauth"; readonly sealer: Sealer; readonly identify: (token: string) => Promise<Me> };
}

export interface IntercomRoom {
  readonly config: Config;
  readonly db: Kysely<Tables>;
  /** Where Intercom is played by the sandbox. */
  readonly sandbox: Pick<Sandbox, "apiUrl" | "accessToken" | "clientSecrets"> | null;
  readonly log: Logger;
  readonly now: () => number;
}

export async function composeIntercom(room: IntercomRoom): Promise<IntercomSide> {
  return room.config.intercom.mode === "oauth" ? composeOauth(room) : composePrivate(room);
}

function composePrivate(room: IntercomRoom): IntercomSide {
  const { config, db, sandbox, log, now } = room;
  const { intercom } = config;
  const token = sandbox?.accessToken ?? intercom.accessToken ?? "";
  const standing = createTokenStanding(db, now);
  let known: string | null = null;
  const api = createIntercomClient({
    baseUrl: sandbox?.apiUrl ?? intercom.apiUrl ?? regionHosts(intercom.region).api,
    token,
    version: intercom.version,
    budget: budgetOf(`token-${createHash("sha256").update(token).digest("hex").slice(0, 24)}`, room),
    now,
    logger: log,
    onToken: (accepted) => known !== null && standing.tell(known, accepted),
  });
  const single = createSingleWorkspace({
    db,
    api: rememberTeams(api, now),
    adminId: intercom.adminId,
    region: intercom.region,
    now,
  });
  const identify = async () => {
    const me = await single.identify();
    known = me.workspaceId;
    return me;
  };
  return {
    connections: single,
    // Until Intercom has told whose token this is, everything believed is taken.
    workspaces: { has: (id) => Promise.resolve(known === null || known === id), forget: () => undefined },
    clientSecrets: sandbox?.clientSecrets ?? intercom.clientSecrets,
    app: { kind: "private", api, identify },
  };
}

async function composeOauth(room: IntercomRoom): Promise<IntercomSide> {
  const { config, db, log, now } = room;
  const { intercom } = config;
  const sealer = createSealer(config.encryptionKey ?? (await keptKey(config.dataDir)));
  const standing = createTokenStanding(db, now);
  const budgets = new Map<string, RateBudget>();

  const clientFor = (token: string, region: Region, budget: RateBudget, onToken?: (accepted: boolean) => void) =>
    createIntercomClient({
      baseUrl: intercom.apiUrl ?? regionHosts(region).api,
      token,
      version: intercom.version,
      budget,
      now,
      logger: log,
      ...(onToken === undefined ? {} : { onToken }),
    });

  const keptBudgetOf = (id: string) => {
    const budget = budgets.get(id) ?? budgetOf(id, room);
    budgets.set(id, budget);
    return budget;
  };

  return {
    connections: createManyWorkspaces({
      db,
      sealer,
      region: intercom.region,
      clientFor: ({ id, region, token }) =>
        rememberTeams(
          clientFor(token, region, keptBudgetOf(id), (accepted) => standing.tell(id, accepted)),
          now,
        ),
    }),
    workspaces: createKnownWorkspaces(async (id) => {
      const workspace = await findWorkspace(db, id);
      return workspace !== null && workspace.disconnected_at === null;
    }, now),
    clientSecrets: intercom.clientSecrets,
    app: {
      kind: "oauth",
      sealer,
      identify: (token) => clientFor(token, intercom.region, createMemoryBudget({ now })).me(),
    },
  };
}

/** Intercom counts by app and workspace. On PostgreSQL there may be many of us, who share one allowance. */
function budgetOf(account: string, { config, db, now }: IntercomRoom): RateBudget {
  return config.databaseUrl === null ? createMemoryBudget({ now }) : createDatabaseBudget({ db, account, now });
}
