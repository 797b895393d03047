import type { Kysely } from "kysely";
import type { SimpliConfig } from "../../config.js";
import { readSettings } from "../../domain/settings.js";
import type { Me } from "../../intercom/api.js";
import type { Tables } from "../../store/tables.js";
import { findWorkspace } from "../../store/workspaces.js";
import type { Askable } from "../askable.js";
import { checkTexts } from "../check-texts.js";
import { checkAttributes } from "../checks/attributes.js";
import { checkClock } from "../checks/clock.js";
import { checkPermissions } from "../checks/permissions.js";
import { checkRegion } from "../checks/region.js";
import { checkTeammate } from "../checks/teammate.js";
import { checkTeams } from "../checks/teams.js";
import { checkToken } from "../checks/token.js";
import { readTriageGroups } from "../checks/triage-groups.js";
import { checkVersion } from "../checks/version.js";
import type { CommandContext, Performers } from "../command-list.js";
import { fault, type Finding, notice } from "../finding.js";

export interface InspectRoom {
  readonly db: Kysely<Tables>;
  /** Null asks for every connected workspace. */
  readonly askable: (workspaceId: string | null) => Promise<readonly Askable[]>;
  readonly version: string;
  /** Whether INTERCOM_API_URL overrides the regions' hosts. */
  readonly pinned: boolean;
  readonly triage: SimpliConfig | null;
  readonly installUrl: string;
  readonly now: () => number;
}

/** Everything the doctor asks of Intercom, of each workspace with its own token. */
export function inspectWorkspaces(room: InspectRoom): Performers["inspect-workspaces"] {
  return async ({ workspaceId }, context) => {
    const workspaces = await room.askable(workspaceId);
    if (workspaces.length === 0) return [notice("token", checkTexts.notInstalled(room.installUrl))];
    const findings: Finding[] = [];
    for (const workspace of workspaces) findings.push(...(await inspect(workspace, room, context)));
    return findings;
  };
}

type Reachable = Extract<Askable, { askable: true }>;

async function inspect(workspace: Askable, room: InspectRoom, context: CommandContext): Promise<readonly Finding[]> {
  const about = workspace.workspaceId;
  if (!workspace.askable) return [fault("token", checkTexts.notAskable(workspace.because), about)];
  const { apiUrl } = workspace;
  const { signal } = context;
  context.onProgress({ what: "Asking Intercom whose token this is", done: 0, total: null });
  const { me, finding } = await checkToken(workspace.api, about, { apiUrl, version: room.version, signal });
  const clock = await checkClock(apiUrl, room.now, about, signal);
  const rest = me === null ? [] : await inspectAs(me, workspace, room, context);
  return [finding, ...rest, clock];
}

async function inspectAs(me: Me, workspace: Reachable, room: InspectRoom, context: CommandContext): Promise<readonly Finding[]> {
  const about = workspace.workspaceId;
  const { api } = workspace;
  const options = { signal: context.signal };
  const settings = readSettings((await findWorkspace(room.db, me.workspaceId))?.settings);
  const doing = (what: string) => context.onProgress({ what, done: 0, total: null });

  const region = checkRegion(me.region, workspace.region, room.pinned, about);
  const version = checkVersion(room.version, about);
  doing("Looking for the teammate");
  const teammate = await checkTeammate(api, workspace.adminId ?? me.adminId, about, options);
  doing("Comparing triage's groups with Intercom's teams");
  const groups = await readTriageGroups(room.triage, context.signal);
  const teams = await checkTeams(api, { groups, settings, about }, options);
  doing("Reading the contact attributes");
  const attributes = await checkAttributes(api, about, options);
  doing("Trying the permissions");
  const permissions = await checkPermissions(api, about, options);
  return [region, version, teammate, ...teams, ...attributes, ...permissions];
}
