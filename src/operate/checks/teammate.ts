import type { CallOptions, IntercomApi } from "../../intercom/api.js";
import { checkTexts } from "../check-texts.js";
import { failure, type Finding, good, notice } from "../finding.js";
import { ask } from "./ask.js";

/** The teammate in whose name everything is written: a wrong id fails every write. */
export async function checkTeammate(
  api: IntercomApi,
  adminId: string,
  about: string | null,
  options: CallOptions,
): Promise<Finding> {
  const asked = await ask("teammate", about, "listTeammates", () => api.listTeammates(options));
  if (!asked.ok) return asked.finding;
  const teammate = asked.value.find(({ id }) => id === adminId);
  if (teammate === undefined) return failure("teammate", checkTexts.teammateUnknown(adminId), about);
  const name = teammate.name ?? teammate.id;
  if (!teammate.hasInboxSeat) return notice("teammate", checkTexts.teammateNoInboxAccess(name), about);
  return good("teammate", `Notes, tags and assignments are made as ${name} (${adminId}).`, about);
}
