/** What the token's permissions allow, as far as reading shows it, and what follows for the app. */
import { versionHas } from "../../domain/api-version.js";
import { capabilitiesOf, type CapabilityFacts, type CapabilityLine } from "../../domain/capabilities.js";
import type { CapabilityId, Scope, SeenScopes } from "../../domain/capability-list.js";
import { cureOf } from "../../domain/cures.js";
import type { CallOptions, IntercomApi } from "../../intercom/api.js";
import { SCOPE_OF } from "../../intercom/scopes.js";
import { OutsideError } from "../../kernel/errors.js";
import { checkTexts } from "../check-texts.js";
import { failure, type Finding, good, notice } from "../finding.js";

interface Probe {
  readonly method: keyof IntercomApi;
  readonly ask: (api: IntercomApi, options: CallOptions) => Promise<unknown>;
  /** What is tried by it; null where all the app does needs it. */
  readonly of: CapabilityId | null;
}

/** Reads once what nothing else here reads. Permissions to write show only when something is written. */
const PROBES: readonly Probe[] = [
  {
    method: "searchConversations",
    ask: (api, options) => api.searchConversations({ since: Math.floor(Date.now() / 1000), cursor: null }, options),
    of: null,
  },
  { method: "listArticles", ask: (api, options) => api.listArticles(1, options), of: null },
  { method: "listInternalArticles", ask: (api, options) => api.listInternalArticles(1, options), of: "internal-articles" },
  { method: "listExternalPages", ask: (api, options) => api.listExternalPages(1, options), of: "external-pages" },
];

interface PermissionCheck {
  readonly findings: readonly Finding[];
  readonly seen: SeenScopes;
}

export async function checkPermissions(
  api: IntercomApi,
  version: string,
  about: string | null,
  options: CallOptions,
): Promise<PermissionCheck> {
  const findings: Finding[] = [];
  const granted = new Set<Scope>();
  const missing = new Set<Scope>();
  const refused: { id: CapabilityId; because: string }[] = [];
  for (const { method, ask, of } of PROBES) {
    if (of !== null && !versionHas(of, version)) continue;
    const scope = SCOPE_OF[method];
    const error = await problemOf(() => ask(api, options));
    if (error === null) granted.add(scope);
    else if (lacksPermission(error)) missing.add(scope);
    else if (of !== null && error.failure.advice.retry === "never") refused.push({ id: of, because: error.message });
    if (error === null || of !== null) continue;
    findings.push(
      refusedFinding("permissions", method, error, about) ??
        notice("permissions", checkTexts.notAsked(method, error.message), about),
    );
  }
  const seen = { granted: [...granted].filter((scope) => !missing.has(scope)), missing: [...missing], refused };
  if (findings.length > 0) return { findings, seen };
  return { findings: [good("permissions", "Conversations and articles can be read.", about)], seen };
}

async function problemOf(question: () => Promise<unknown>): Promise<OutsideError | null> {
  try {
    await question();
    return null;
  } catch (error) {
    if (error instanceof OutsideError) return error;
    throw error;
  }
}

/** A plan that lacks something is refused with the same status, and no permission mends it. */
function lacksPermission({ failure }: OutsideError): boolean {
  return failure.status === 403 && cureOf(failure) !== "plan";
}

/** What Intercom allows to nobody here, or not to the app; null for every other failure. */
export function refusedFinding(
  check: string,
  method: keyof IntercomApi,
  error: OutsideError,
  about: string | null,
): Finding | null {
  if (cureOf(error.failure) === "plan") return failure(check, checkTexts.notInPlan(method), about);
  return lacksPermission(error) ? failure(check, checkTexts.scopeMissing(SCOPE_OF[method]), about) : null;
}

/** One line for each thing the app does only with a later version or another permission. */
export function checkCapabilities(facts: CapabilityFacts, about: string | null): readonly Finding[] {
  return capabilitiesOf(facts).map((line) => findingOf(line, about));
}

/** An older version is a choice and no problem; a permission that is missing may be an oversight. */
function findingOf({ name, state, summary, remedy }: CapabilityLine, about: string | null): Finding {
  const level = state === "needs-permission" || state === "refused" ? "notice" : "good";
  return { check: "capabilities", about, level, says: `${name}: ${lowerFirst(summary)}.`, remedy };
}

const lowerFirst = (text: string): string => text.replace(/^(Works|Needs)/, (word) => word.toLowerCase());
