import { requireTeammate } from "../actors/require.js";
import type { Core } from "../core.js";
import type { InboxOverview } from "../inbox-api.js";
import { SAMPLES } from "../seed/samples.js";
import { presentRow } from "./present-row.js";
import { shownFaults } from "./shown-faults.js";

export function presentOverview(core: Core): InboxOverview {
  const { world, options } = core;
  const viewer = requireTeammate(core);
  const latestFirst = [...world.conversations.values()].toSorted((one, other) => other.updatedAt - one.updatedAt);
  return {
    workspace: { id: options.workspaceId, name: options.workspaceName },
    viewer: { id: viewer.id, name: viewer.name },
    teammates: [...world.admins.values()].map(({ id, name }) => ({ id, name })),
    conversations: latestFirst.map((conversation) => presentRow(core, conversation)),
    samples: SAMPLES,
    faults: shownFaults(core),
  };
}
