/** The doctor's findings as an admin of a workspace reads them, where one operator's server serves many: what only the operator can do is left to them. */
import { capabilitiesOf, type CapabilityFacts, type CapabilityLine } from "../../domain/capabilities.js";
import type { Finding } from "../../domain/finding.js";
import { checkTexts } from "../check-texts.js";

export const OPERATOR_SEES = "The operator of this server sees the cause with npm run doctor.";

/**
 * What runs this server for many workspaces is its operator's; each workspace's admins learn whether it works, not where it is.
 * By check what they read of a fault. Nothing waits behind some: the clock times rate limits, and what comes with a wrong
 * signature is refused for good.
 */
const OPERATORS_CHECKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "Not working: what needs it waits.": ["services", "database", "address"],
    "Needs the attention of the operator of this server.": ["clock", "region", "version"],
    "Not working: Intercom's requests do not arrive.": ["webhooks", "sidebar"],
  }).flatMap(([text, checks]) => checks.map((check) => [check, text] as const)),
);

const UNBROKEN_CHECK_TEXTS = { good: "Working.", notice: "Working, with a note for the operator of this server." } as const;

const REMEDIES = {
  permission: "Ask whoever runs this app to tick it in the Developer Hub, then install the app again.",
  install: "Install the app in this workspace again.",
  receivers: "Enter them again under Settings, Alerts.",
  inboxAccess: "Give the teammate a seat.",
  make: "Create attributes and tags on this page makes it now; otherwise it is made with the first customer message.",
  makeAgain: "Run the doctor on this page, which names a missing permission, then create them again. What was made stays.",
  attributesRefused:
    "Run the doctor on this page, which names a missing permission; at the workspace's limit, archive an attribute that nobody uses in Intercom, Settings, Data, People. The others are made and written all the same.",
  operator: "Only whoever runs this app can change this.",
} as const;

/** By the operator's remedy. */
const ADMINS_REMEDIES: ReadonlyMap<string, string> = new Map<string, string>([
  [checkTexts.scopeMissing("").remedy, REMEDIES.permission],
  [checkTexts.tokenRefused.remedy, REMEDIES.install],
  [checkTexts.notInspectable("").remedy, REMEDIES.install],
  [checkTexts.receiversSealed.remedy, REMEDIES.receivers],
  [checkTexts.teammateNoInboxAccess("").remedy, REMEDIES.inboxAccess],
  [checkTexts.attributeMissing("").remedy, REMEDIES.make],
  [checkTexts.setUpStopped("").remedy, REMEDIES.makeAgain],
  [checkTexts.attributesRefused("").remedy, REMEDIES.attributesRefused],
]);

/** A variable of the environment (a workspace may call an attribute AI_CATEGORY), a command, or the app's own page in Intercom: all of them in the operator's hands. */
const OPERATORS_MEANS =
  /\b(?:INTERCOM|SIMPLI|LLM|ENCRYPTION|PUBLIC|DATA|DATABASE)_[A-Z_]+\b|\bnpm\b|Developer Hub|[Ss]tart the app|versions of the app/;

/** @returns the finding with what an admin of one of many workspaces can do about it. */
export function adminsFinding(finding: Finding): Finding {
  const { check, level, says, remedy } = finding;
  const broken = OPERATORS_CHECKS.get(check);
  if (broken !== undefined)
    return level === "fault"
      ? { ...finding, says: broken, remedy: OPERATOR_SEES }
      : { ...finding, says: UNBROKEN_CHECK_TEXTS[level], remedy: null };
  return {
    ...finding,
    says: says.replace(/ \([A-Z]+(?:_[A-Z]+)+\)/g, "").replace("another ENCRYPTION_KEY", "another key"),
    remedy: adminsRemedy(remedy?.replace("run npm run setup", "create it again on this page") ?? null),
  };
}

/** What version and permissions allow, in words for whoever sees it on the console: a private app's admin is its operator. */
export function capabilitiesToShow(facts: CapabilityFacts): readonly CapabilityLine[] {
  const lines = capabilitiesOf(facts);
  return facts.ownToken ? lines : lines.map((line) => ({ ...line, remedy: adminsRemedy(line.remedy) }));
}

function adminsRemedy(remedy: string | null): string | null {
  if (remedy === null) return null;
  return ADMINS_REMEDIES.get(remedy) ?? (OPERATORS_MEANS.test(remedy) ? REMEDIES.operator : remedy);
}
