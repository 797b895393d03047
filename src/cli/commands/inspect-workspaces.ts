import type { Kysely } from "kysely";
import type { IntercomSide } from "../../compose/intercom.js";
import type { SimpliConfig } from "../../config.js";
import { parseSettings } from "../../domain/settings.js";
import type { IntercomApi, Me } from "../../intercom/api.js";
import { parseRegion, type Region, regionHosts } from "../../intercom/regions.js";
import type { Tables } from "../../store/database/tables.js";
import { saveSeenScopes } from "../../store/workspaces/seen-scopes.js";
import { findWorkspace, listConnected } from "../../store/workspaces/workspaces.js";
import { checkDecisions } from "../checks/decisions.js";
import { checkCapabilities, checkPermissions } from "../checks/capabilities.js";
import { checkTexts } from "../check-texts.js";
import {
  checkAttributes,
  checkConversationAttributes,
  checkClock,
  checkRegion,
  checkTeammate,
  checkTeams,
  checkToken,
  checkVersion,
} from "../checks/intercom.js";
import { fetchTriageGroups } from "../checks/triage-groups.js";
import type { CommandContext, CommandHandlers } from "../command-list.js";
import { failure, type Finding, notice } from "../finding.js";

export interface InspectDeps {
  readonly db: Kysely<Tables>;
  /** Null asks for every connected workspace. */
  readonly inspectable: (workspaceId: string | null) => Promise<readonly InspectableWorkspace[]>;
  readonly version: string;
  /** Whether the token is a private app's, which has every permission in its own workspace. */
  readonly ownToken: boolean;
  /** Whether INTERCOM_API_URL overrides the regions' hosts. */
  readonly pinned: boolean;
  readonly triage: SimpliConfig | null;
  readonly installUrl: string;
  readonly now: () => number;
}

/** Everything the doctor asks of Intercom, of each workspace with its own token. */
export function inspectWorkspaces(deps: InspectDeps): CommandHandlers["inspect-workspaces"] {
  return async ({ workspaceId }, context) => {
    const workspaces = await deps.inspectable(workspaceId);
    if (workspaces.length === 0) return [notice("token", checkTexts.notInstalled(deps.installUrl))];
    const findings: Finding[] = [];
    for (const workspace of workspaces) findings.push(...(await inspect(workspace, deps, context)));
    return findings;
  };
}

type Reachable = Extract<InspectableWorkspace, { inspectable: true }>;

async function inspect(workspace: InspectableWorkspace, deps: InspectDeps, context: CommandContext): Promise<readonly Finding[]> {
  const about = workspace.workspaceId;
  if (!workspace.inspectable) return [failure("token", checkTexts.notInspectable(workspace.because), about)];
  const { apiUrl } = workspace;
  const { signal } = context;
  context.onProgress({ what: "Asking Intercom whose token this is", done: 0, total: null });
  const { me, finding } = await checkToken(workspace.api, about, { apiUrl, version: deps.version, signal });
  const clock = await checkClock(apiUrl, deps.now, about, signal);
  const rest = me === null ? [] : await inspectAs(me, workspace, deps, context);
  return [finding, ...rest, clock];
}

async function inspectAs(me: Me, workspace: Reachable, deps: InspectDeps, context: CommandContext): Promise<readonly Finding[]> {
  const about = workspace.workspaceId;
  const { api } = workspace;
  const options = { signal: context.signal };
  const settings = parseSettings((await findWorkspace(deps.db, me.workspaceId))?.settings);
  const doing = (what: string) => context.onProgress({ what, done: 0, total: null });

  const region = checkRegion(me.region, workspace.region, deps.pinned, about);
  const version = checkVersion(deps.version, about);
  doing("Looking for the teammate");
  const teammate = await checkTeammate(api, workspace.adminId ?? me.adminId, about, options);
  doing("Comparing triage's groups with Intercom's teams");
  const groups = await fetchTriageGroups(deps.triage, context.signal);
  const teams = await checkTeams(api, { groups, settings, about }, options);
  doing("Reading the contact attributes");
  const attributes = [
    ...(await checkAttributes(api, about, options)),
    ...(await checkConversationAttributes(api, settings, about, options)),
  ];
  doing("Replaying the decisions");
  const decisions = await checkDecisions(deps.db, me.workspaceId, settings, deps.now());
  doing("Trying the permissions");
  const permissions = await checkPermissions(api, deps.version, about, options);
  const { seen } = permissions;
  await saveSeenScopes(deps.db, me.workspaceId, seen, deps.now());
  const capabilities = checkCapabilities({ version: deps.version, seen, ownToken: deps.ownToken }, about);
  return [region, version, ...capabilities, teammate, ...teams, ...attributes, decisions, ...permissions.findings];
}

/** A workspace whose token we hold, whether or not it works. */
export type InspectableWorkspace =
  | {
      readonly inspectable: true;
      /** Null for a private app: Intercom tells whose token it is. */
      readonly workspaceId: string | null;
      readonly api: IntercomApi;
      readonly apiUrl: string;
      readonly region: Region;
      /** Overrides the teammate of `GET /me`. */
      readonly adminId: string | null;
    }
  | { readonly inspectable: false; readonly workspaceId: string; readonly because: string };

export interface InspectableDeps {
  readonly db: Kysely<Tables>;
  readonly intercom: IntercomSide;
  readonly region: Region;
  readonly apiUrl: string | null;
  readonly adminId: string | null;
}

/** @param only null for every connected workspace. */
export async function listInspectable(deps: InspectableDeps, only: string | null): Promise<readonly InspectableWorkspace[]> {
  const { db, intercom, region, apiUrl, adminId } = deps;
  if (intercom.app.kind === "private") {
    const { api, identify } = intercom.app;
    // An Intercom that does not answer is for the check of the token to tell.
    const me = only === null ? null : await identify().catch(() => null);
    if (me !== null && me.workspaceId !== only) return [];
    return [{ inspectable: true, workspaceId: null, api, apiUrl: apiUrl ?? regionHosts(region).api, region, adminId }];
  }
  const workspaces = (await listConnected(db)).filter(({ id }) => only === null || id === only);
  return Promise.all(
    workspaces.map(async ({ id, region: stored }): Promise<InspectableWorkspace> => {
      const opened = await intercom.connections.open(id);
      if (!opened.open) return { inspectable: false, workspaceId: id, because: opened.because };
      const itsRegion = parseRegion(stored) ?? region;
      const { api, adminId: its } = opened.connection;
      return {
        inspectable: true,
        workspaceId: id,
        api,
        apiUrl: apiUrl ?? regionHosts(itsRegion).api,
        region: itsRegion,
        adminId: its,
      };
    }),
  );
}
