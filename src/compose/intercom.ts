/** Puts together the Intercom side: clients, rate budgets and connections, or the twin in the sandbox. */
import { createHash } from "node:crypto";
import type { Context } from "./context.js";
import { createKnownWorkspaces, type KnownWorkspaces } from "../workspaces/known-workspaces.js";
import type { IntercomApi, Me, RateBudget } from "../intercom/api.js";
import { createIntercomClient, type IntercomCalls } from "../intercom/client.js";
import { type WatchedBudget, createMemoryBudget } from "../intercom/rate-limit/budget.js";
import type { Connections } from "../workspaces/connections.js";
import { createManyWorkspaces, createSingleWorkspace, listTokenless } from "../workspaces/connect.js";
import { type Region, regionHosts } from "../intercom/regions.js";
import { rememberTeams } from "../intercom/calls/workspace.js";
import { createTokenHealth } from "../workspaces/token-health.js";
import type { Sandbox } from "../sandbox/start-sandbox.js";
import { createDatabaseBudget } from "../intercom/rate-limit/database-budget.js";
import type { IntercomCall } from "../intercom/transport.js";
import type { WatchBudget } from "../metrics/rate-budgets.js";
import { createSealer, type Sealer } from "../store/workspaces/sealing.js";
import { loadOrCreateKey } from "../store/workspaces/key-file.js";
import { findWorkspace } from "../store/workspaces/workspaces.js";
import type { Settings } from "../domain/settings.js";

/** Everything of this process that talks to Intercom, for one workspace or many. */
export interface IntercomSide {
  readonly connections: Connections;
  /** Whose events are taken. */
  readonly workspaces: KnownWorkspaces;
  readonly clientSecrets: readonly string[];
  readonly calls: IntercomCalls;
  /** One workspace by its access token, or many by OAuth. */
  readonly app:
    | { readonly kind: "private"; readonly api: IntercomApi; readonly identify: () => Promise<Me> }
    | { readonly kind: "oauth"; readonly sealer: Sealer; readonly identify: (token: string) => Promise<Me> };
}

interface IntercomDeps extends Omit<Context, "newId"> {
  /** Where Intercom is played by the sandbox. */
  readonly sandbox: Pick<Sandbox, "apiUrl" | "accessToken" | "clientSecrets"> | null;
  /** Who counts the calls and watches the allowance; nobody where an operator's command runs by itself. */
  readonly watch?: { readonly call: (call: IntercomCall) => void; readonly budget: WatchBudget };
}

export async function composeIntercom(deps: IntercomDeps): Promise<IntercomSide> {
  return deps.config.intercom.mode === "oauth" ? composeOauth(deps) : composePrivate(deps);
}

function composePrivate(deps: IntercomDeps): IntercomSide {
  const { config, db, sandbox, log, now, watch } = deps;
  const { intercom } = config;
  const token = sandbox?.accessToken ?? intercom.accessToken ?? "";
  const tokenHealth = createTokenHealth(db, now);
  const budget = budgetOf(`token-${createHash("sha256").update(token).digest("hex").slice(0, 24)}`, deps);
  let known: string | null = null;
  let isRefused = false;
  const listRefused = async () => (isRefused && intercom.mode === "private" ? listTokenless(db) : []);
  const reportUnknown = async () => {
    for (const id of await listRefused()) tokenHealth.report(id, false);
  };
  const api = createIntercomClient({
    baseUrl: sandbox?.apiUrl ?? intercom.apiUrl ?? regionHosts(intercom.region).api,
    token,
    version: intercom.version,
    budget,
    now,
    logger: log,
    ...(watch === undefined ? {} : { observe: watch.call }),
    onToken(accepted) {
      if (known !== null) return tokenHealth.report(known, accepted);
      isRefused = !accepted;
      // What could not be read is read with the next refusal.
      reportUnknown().catch(() => undefined);
    },
  });
  const single = createSingleWorkspace({
    db,
    api: rememberTeams(api, now),
    adminId: intercom.adminId,
    region: intercom.region,
    startSettings: intercom.mode === "sandbox" ? SANDBOX_SETTINGS : {},
    startAutonomy: config.startAutonomy,
    now,
    listRefused,
  });
  const identify = async () => {
    const me = await single.identify();
    known = me.workspaceId;
    return me;
  };
  return {
    connections: single,
    // Until Intercom has said whose token this is, everything verified is taken.
    workspaces: { has: (id) => Promise.resolve(known === null || known === id), invalidate: () => undefined },
    clientSecrets: sandbox?.clientSecrets ?? intercom.clientSecrets,
    calls: { budget: (id) => (id === known ? budget.status() : Promise.resolve(null)), lastAnswerAt: tokenHealth.lastAnswerAt },
    app: { kind: "private", api, identify },
  };
}

async function composeOauth(deps: IntercomDeps): Promise<IntercomSide> {
  const { config, db, log, now, watch } = deps;
  const { intercom } = config;
  const sealer = createSealer(config.encryptionKey ?? (await loadOrCreateKey(config.dataDir)), config.encryptionKeyPrevious);
  const tokenHealth = createTokenHealth(db, now);
  const budgets = new Map<string, WatchedBudget>();

  const clientFor = (token: string, region: Region, budget: RateBudget, onToken?: (accepted: boolean) => void) =>
    createIntercomClient({
      baseUrl: intercom.apiUrl ?? regionHosts(region).api,
      token,
      version: intercom.version,
      budget,
      now,
      logger: log,
      ...(watch === undefined ? {} : { observe: watch.call }),
      ...(onToken === undefined ? {} : { onToken }),
    });

  const sharedBudgetOf = (id: string) => {
    const budget = budgets.get(id) ?? budgetOf(id, deps);
    budgets.set(id, budget);
    return budget;
  };

  return {
    connections: createManyWorkspaces({
      db,
      sealer,
      region: intercom.region,
      now,
      clientFor: ({ id, region, token }) =>
        rememberTeams(
          clientFor(token, region, sharedBudgetOf(id), (accepted) => tokenHealth.report(id, accepted)),
          now,
        ),
    }),
    workspaces: createKnownWorkspaces(async (id) => {
      const workspace = await findWorkspace(db, id);
      return workspace !== null && workspace.disconnected_at === null;
    }, now),
    clientSecrets: intercom.clientSecrets,
    calls: {
      budget: async (id) => (await budgets.get(id)?.status()) ?? null,
      lastAnswerAt: tokenHealth.lastAnswerAt,
    },
    app: {
      kind: "oauth",
      sealer,
      identify: (token) => clientFor(token, intercom.region, createMemoryBudget({ now })).me(),
    },
  };
}

/** Intercom counts by app and workspace. On PostgreSQL there may be many of us, who share one allowance. */
function budgetOf(account: string, { config, db, now, watch }: IntercomDeps): WatchedBudget {
  const budget = config.databaseUrl === null ? createMemoryBudget({ now }) : createDatabaseBudget({ db, account });
  return watch === undefined ? budget : watch.budget(account, budget);
}

/** As the made-up company would have set it: it has four teams, and triage knows eight. Nobody is checked blindly while looking around. */
export const SANDBOX_SETTINGS: Partial<Settings> = {
  blindCheckShare: 0,
  precedents: "use",
  ownTeams: "use",
  teams: { Account: "Support", "Customer Success": "Support", Sales: "Shipping" },
};
