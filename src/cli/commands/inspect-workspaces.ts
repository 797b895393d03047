/** What the command `doctor` asks of Intercom, of each workspace with its own token. */
import type { Me } from "../../intercom/api.js";
import { saveSeenScopes } from "../../store/workspaces/seen-scopes.js";
import { findSettings } from "../../store/workspaces/workspaces.js";
import { checkTexts } from "../../doctor/check-texts.js";
import { checkCapabilities, checkPermissions } from "../../doctor/checks/capabilities.js";
import { checkEncryption, checkDecisions } from "../../doctor/checks/stored-values.js";
import {
  checkAttributes,
  checkClock,
  checkConversationAttributes,
  checkRegion,
  checkTeammate,
  checkTeams,
  checkToken,
  checkVersion,
  unlessIntercomFails,
} from "../../doctor/checks/intercom.js";
import { fetchTriageGroups } from "../../doctor/checks/triage-groups.js";
import type { CommandContext, CommandHandlers } from "../command-list.js";
import { failure, type Finding, notice } from "../../doctor/finding.js";
import type { InspectableWorkspace, InspectDeps } from "./inspectable.js";

export function inspectWorkspaces(deps: InspectDeps): CommandHandlers["inspect-workspaces"] {
  return async ({ workspaceId }, context) => {
    const workspaces = await deps.inspectable(workspaceId);
    // Also where nobody is connected: the tokens of workspaces that left are kept sealed for a while.
    const findings = [...(await checkEncryption(deps.db, deps.keys, workspaceId))];
    if (workspaces.length === 0) return [...findings, notice("token", checkTexts.notInstalled(deps.installUrl))];
    for (const workspace of workspaces) {
      const stopped = (reason: string) => [failure("token", checkTexts.stoppedAnswering(reason), workspace.workspaceId)];
      findings.push(...(await unlessIntercomFails(() => inspect(workspace, deps, context), stopped)));
    }
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
  const { version } = deps;
  const { me, finding } = await checkToken(workspace.api, about, { apiUrl, version, signal });
  const clock = await checkClock({ apiUrl, version }, deps.now, about, signal);
  const rest = me === null ? [] : await inspectAs(me, workspace, deps, context);
  return [finding, ...rest, clock];
}

async function inspectAs(me: Me, workspace: Reachable, deps: InspectDeps, context: CommandContext): Promise<readonly Finding[]> {
  const about = workspace.workspaceId;
  const { api } = workspace;
  const options = { signal: context.signal };
  const settings = await findSettings(deps.db, me.workspaceId);
  const doing = (what: string) => context.onProgress({ what, done: 0, total: null });

  const region = checkRegion(me.region, workspace.region, deps.pinned, about);
  const version = checkVersion(deps.version, about);
  doing("Looking for the teammate");
  const writers = { adminId: workspace.adminId ?? me.adminId, wantedId: workspace.wantedAdminId };
  const teammate = await checkTeammate(api, writers, about, options);
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
  await saveSeenScopes(deps.db, me.workspaceId, permissions.seen, deps.now());
  const capabilities = checkCapabilities({ version: deps.version, seen: permissions.seen, ownToken: deps.ownToken }, about);
  return [region, version, ...capabilities, teammate, ...teams, ...attributes, decisions, ...permissions.findings];
}
