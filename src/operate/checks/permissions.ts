import type { CallOptions, IntercomApi } from "../../intercom/api.js";
import { type Finding, good } from "../finding.js";
import { ask } from "./ask.js";

/** Reads once what nothing else here reads. Permissions to write show only when something is written. */
export async function checkPermissions(
  api: IntercomApi,
  about: string | null,
  options: CallOptions,
): Promise<readonly Finding[]> {
  const now = Math.floor(Date.now() / 1000);
  const asked = [
    await ask("permissions", about, "searchConversations", () => api.searchConversations({ since: now, cursor: null }, options)),
    await ask("permissions", about, "listTags", () => api.listTags(options)),
    await ask("permissions", about, "listArticles", () => api.listArticles(1, options)),
  ];
  const findings = asked.flatMap((each) => (each.ok ? [] : [each.finding]));
  return findings.length > 0 ? findings : [good("permissions", "Conversations, tags and articles can be read.", about)];
}
