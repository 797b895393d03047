import type { Kysely } from "kysely";
import type { SimpliConfig } from "../../config.js";
import { parseSettings } from "../../domain/settings.js";
import type { Me } from "../../intercom/api.js";
import type { Tables } from "../../store/tables.js";
import { findWorkspace } from "../../store/workspaces.js";
import type { InspectableWorkspace } from "../askable.js";
import { checkTexts } from "../check-texts.js";
import { checkAttributes } from "../checks/attributes.js";
import { checkClock } from "../checks/clock.js";
import { checkPermissions } from "../checks/permissions.js";
import { checkRegion } from "../checks/region.js";
import { checkTeammate } from "../checks/teammate.js";
import { checkTeams } from "../checks/teams.js";
import { checkToken } from "../checks/token.js";
import { fetchTriageGroups } from "../checks/triage-groups.js";
import { checkVersion } from "../checks/version.js";
import type { CommandContext, CommandHandlers } from "../command-list.js";
import { failure, type Finding, notice } from "../finding.js";

export interface InspectDeps {
  readonly db: Kysely<Tables>;
  /** Null asks for every connected workspace. */
  readonly inspectable: (workspaceId: string | null) => Promise<readonly InspectableWorkspace[]>;
  readonly version: string;
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
  if (!workspace.inspectable) return [failure("token", checkTexts.notAskable(workspace.because), about)];
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
  const attributes = await checkAttributes(api, about, options);
  doing("Trying the permissions");
  const permissions = await checkPermissions(api, about, options);
  return [region, version, teammate, ...teams, ...attributes, ...permissions];
}
