/** The command `setup`: makes in Intercom what can be made by API, and checks the rest. */
import type { Settings } from "../../domain/settings.js";
import { categoryTag, ESCALATION_TAG, REVIEW_TAG, urgencyTag } from "../../domain/tag-names.js";
import { URGENCIES } from "../../domain/triage-words.js";
import {
  type AttributeDefinitions,
  createAttributeDefinitions,
  createTagIds,
  isRefusal,
  type TagIds,
} from "../../effects/intercom-ids.js";
import { OutsideError } from "../../kernel/errors.js";
import { findSettings } from "../../store/workspaces/workspaces.js";
import { checkTexts } from "../../doctor/check-texts.js";
import {
  checkAttributes,
  checkConversationAttributes,
  checkTeammate,
  checkTeams,
  checkToken,
  unlessIntercomFails,
} from "../../doctor/checks/intercom.js";
import { fetchTriageGroups } from "../../doctor/checks/triage-groups.js";
import { type CommandContext, type CommandHandlers, CommandRefused, type SetUpLine } from "../command-list.js";
import { failure } from "../../doctor/finding.js";
import type { InspectableWorkspace, InspectDeps } from "./inspectable.js";

interface SetUpDeps extends InspectDeps {
  readonly tagIds: TagIds;
  readonly attributes: AttributeDefinitions;
}

/** Makes in Intercom what can be made by API, and looks whether the rest is there. Doing it again does no harm. */
export function setUpWorkspaces(inspection: InspectDeps): CommandHandlers["set-up-workspaces"] {
  const { db } = inspection;
  const deps: SetUpDeps = { ...inspection, tagIds: createTagIds(db), attributes: createAttributeDefinitions(db, Date.now) };
  return async ({ workspaceId }, context) => {
    const workspaces = await deps.inspectable(workspaceId);
    if (workspaces.length === 0)
      throw new CommandRefused(`No workspace has installed the app yet. Open ${deps.installUrl} first.`, "not-installed");
    const lines: SetUpLine[] = [];
    for (const workspace of workspaces) {
      const stopped = (reason: string) =>
        failed(workspace.workspaceId ?? "", [failure("setup", checkTexts.setUpStopped(reason))]);
      lines.push(await unlessIntercomFails(() => setUp(workspace, deps, context), stopped));
    }
    return lines;
  };
}

async function setUp(workspace: InspectableWorkspace, deps: SetUpDeps, context: CommandContext): Promise<SetUpLine> {
  if (!workspace.inspectable)
    return failed(workspace.workspaceId, [failure("token", checkTexts.notInspectable(workspace.because))]);
  const { api, apiUrl } = workspace;
  const { signal } = context;
  const { me, finding } = await checkToken(api, null, { apiUrl, version: deps.version, signal });
  if (me === null) return failed(workspace.workspaceId ?? "", [finding]);

  const { workspaceId, workspaceName, region } = me;
  const settings = await findSettings(deps.db, workspaceId);
  context.onProgress({ what: "Making contact attributes", done: 0, total: null });
  const attributesMade: string[] = [];
  // What this process believes to be there may have been archived meanwhile.
  await deps.attributes.invalidate(workspaceId);
  const refusal = await makeAttributes(() =>
    deps.attributes.ensure(workspaceId, api, signal, (name) => attributesMade.push(name)),
  );

  const tags = tagsOf(settings);
  for (const [index, tag] of tags.entries()) {
    await deps.tagIds.invalidate(workspaceId, tag);
    await deps.tagIds.of(workspaceId, tag, api, signal);
    context.onProgress({ what: "Making tags", done: index + 1, total: tags.length });
  }
  const groups = await fetchTriageGroups(deps.triage, signal);
  const writers = { adminId: workspace.adminId ?? me.adminId, wantedId: workspace.wantedAdminId };
  return {
    workspaceId,
    workspaceName,
    region,
    attributesMade,
    tags,
    findings: [
      ...(refusal === null ? [] : [failure("attributes", checkTexts.attributesRefused(refusal.message))]),
      ...(await checkAttributes(api, null, { signal })).filter(({ level }) => level === "fault"),
      ...(await checkConversationAttributes(api, settings, null, { signal })).filter(({ level }) => level !== "good"),
      await checkTeammate(api, writers, null, { signal }),
      ...(await checkTeams(api, { groups, settings, about: null }, { signal })),
    ],
  };
}

/** One that Intercom refuses for good, as at the workspace's limit, keeps neither tags nor checks away. */
async function makeAttributes(ensure: () => Promise<void>): Promise<OutsideError | null> {
  try {
    await ensure();
    return null;
  } catch (error) {
    if (!(error instanceof OutsideError) || !isRefusal(error)) throw error;
    return error;
  }
}

/** The tags that are known beforehand; a category the AI makes up gets its tag with the first conversation. */
function tagsOf({ categories }: Settings): string[] {
  return [...categories.map(categoryTag), ...URGENCIES.map(urgencyTag), REVIEW_TAG, ESCALATION_TAG];
}

function failed(workspaceId: string, findings: SetUpLine["findings"]): SetUpLine {
  return { workspaceId, workspaceName: null, region: null, attributesMade: [], tags: [], findings };
}
