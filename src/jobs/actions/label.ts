import { saveLabel, type SaidLabel } from "../../store/decisions/labels.js";
import type { ClickJob } from "./click.js";

/** What the teammate who clicked says about a decision. */
export async function labelClick({ payload, action, deps }: ClickJob, said: Omit<SaidLabel, "by">): Promise<void> {
  const by = { id: action.teammate_id, name: action.teammate_name };
  await saveLabel(deps.db, payload.workspaceId, { ...said, by }, deps.now());
}
