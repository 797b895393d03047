/** What the doctor checks of one workspace in Intercom: token, teammate, region, version, clock, teams and attributes. */
import { exchange } from "../../outbound/exchange.js";
import { attributeStates } from "../../domain/conversation-attributes.js";
import { SENTIMENT_ATTRIBUTES } from "../../domain/sentiment.js";
import type { Settings } from "../../domain/settings.js";
import { matchTeam } from "../../domain/team-match.js";
import type { CallOptions, IntercomApi, Me } from "../../intercom/api.js";
import { parseRegion, type Region } from "../../intercom/regions.js";
import { OutsideError } from "../../kernel/errors.js";
import { checkTexts } from "../check-texts.js";
import { failure, type Finding, good, notice } from "../finding.js";
import { refusedFinding } from "./capabilities.js";
import type { TriageGroups } from "./triage-groups.js";

export interface TokenCheck {
  /** Null where the token does not lead to a workspace. */
  readonly me: Me | null;
  readonly finding: Finding;
}

/** `GET /me`: without an answer to it nothing else can be asked. */
export async function checkToken(
  api: IntercomApi,
  about: string | null,
  { apiUrl, version, signal }: { readonly apiUrl: string; readonly version: string; readonly signal: AbortSignal },
): Promise<TokenCheck> {
  try {
    const me = await api.me({ signal });
    const says = `The token works: ${me.adminName ?? me.adminId} in ${me.workspaceName ?? me.workspaceId} (${me.workspaceId}).`;
    return { me, finding: good("token", says, about) };
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    return { me: null, finding: problemOf(error, about, apiUrl, version) };
  }
}

/** An Intercom that fails in the middle of one workspace takes nothing of the others along. */
export async function unlessIntercomFails<T>(work: () => Promise<T>, otherwise: (reason: string) => T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    return otherwise(error.message);
  }
}

function problemOf(error: OutsideError, about: string | null, apiUrl: string, version: string): Finding {
  const { status, code } = error.failure;
  if (status === 401) return failure("token", checkTexts.tokenRefused, about);
  const refused = refusedFinding("token", "me", error, about);
  if (refused !== null) return refused;
  if (code === "intercom_version_invalid") return failure("version", checkTexts.versionRefused(version), about);
  return failure("token", checkTexts.unreachable(apiUrl, error.message), about);
}

interface Writers {
  /** Who writes. */
  readonly adminId: string;
  /** Who should where that is another; null where nobody else is named. */
  readonly wantedId: string | null;
}

/** The teammate in whose name everything is written: a wrong id fails every write. */
export async function checkTeammate(
  api: IntercomApi,
  { adminId, wantedId }: Writers,
  about: string | null,
  options: CallOptions,
): Promise<Finding> {
  const asked = await askIntercom("teammate", about, "listTeammates", () => api.listTeammates(options));
  if (!asked.ok) return asked.finding;
  const teammate = asked.value.find(({ id }) => id === adminId);
  if (teammate === undefined) return failure("teammate", checkTexts.teammateUnknown(adminId), about);
  const name = teammate.name ?? teammate.id;
  if (wantedId !== null && wantedId !== adminId) {
    const isThere = asked.value.some(({ id }) => id === wantedId);
    const text = isThere ? checkTexts.teammateNotYet(wantedId, name) : checkTexts.teammateElsewhere(wantedId, name);
    return { check: "teammate", about, level: "notice", ...text };
  }
  if (!teammate.hasInboxSeat) return notice("teammate", checkTexts.teammateNoInboxAccess(name), about);
  return good("teammate", `Notes, tags and assignments are made as ${name} (${adminId}).`, about);
}

/** @param reported `app.region` of `GET /me`. @param pinned whether INTERCOM_API_URL overrides the region's host. */
export function checkRegion(reported: string | null, configured: Region, pinned: boolean, about: string | null): Finding {
  const actual = parseRegion(reported);
  if (actual === null || actual === configured || pinned)
    return good("region", `The workspace's region is ${actual ?? configured}.`, about);
  return failure("region", checkTexts.regionDiffers(actual, configured), about);
}

/** Whether the API version is one this app reads. Whether Intercom knows it is seen by the token's check. */
export function checkVersion(version: string, about: string | null): Finding {
  const minor = /^2\.(\d+)$/.exec(version)?.[1];
  const tried = minor !== undefined && Number(minor) >= 7 && Number(minor) <= 17;
  return tried
    ? good("version", `API version ${version} is in use.`, about)
    : notice("version", checkTexts.versionUntried(version), about);
}

/** Windows of the rate limit last 10 s and end at a named time: a clock that is further off waits too long or not at all. */
const MOST_SECONDS = 10;

/** Compares this machine's clock with the Date of any answer of Intercom. */
export async function checkClock(
  { apiUrl, version }: { readonly apiUrl: string; readonly version: string },
  now: () => number,
  about: string | null,
  signal: AbortSignal,
): Promise<Finding> {
  const sent = await exchange({
    method: "GET",
    url: `${apiUrl}/me`,
    headers: { Accept: "application/json", "Intercom-Version": version },
    timeoutMs: 10_000,
    signal,
  });
  const dated = sent.answered ? Date.parse(sent.header("date") ?? "") : Number.NaN;
  if (Number.isNaN(dated)) return notice("clock", checkTexts.clockUnknown, about);
  const ahead = Math.round((now() - dated) / 1000);
  return Math.abs(ahead) > MOST_SECONDS
    ? failure("clock", checkTexts.clockOff(ahead), about)
    : good("clock", "This machine's clock and Intercom's agree.", about);
}

export interface TeamsQuestion {
  readonly groups: TriageGroups;
  readonly settings: Settings;
  readonly about: string | null;
}

/**
 * Whether every group that triage may name is a team in Intercom. A service's rules are somebody's decision, so an
 * unknown one is a finding; the built-in engine's names are only its guess at how teams are called.
 */
export async function checkTeams(api: IntercomApi, question: TeamsQuestion, options: CallOptions): Promise<readonly Finding[]> {
  const { groups, settings, about } = question;
  const asked = await askIntercom("teams", about, "listTeams", () => api.listTeams(options));
  if (!asked.ok) return [asked.finding];
  const broken = Object.entries(settings.teams).filter(
    ([, team]) => !matchTeam(team, asked.value, { ...settings, teams: {} }).found,
  );
  const unread = groups.unreadBecause === null ? [] : [notice("teams", checkTexts.rulesUnread(groups.unreadBecause), about)];
  const unknown = groups.names.filter((name) => !matchTeam(name, asked.value, settings).found);
  const report = groups.decided ? failure : notice;
  const findings = [
    ...broken.map(([group, team]) => failure("teams", checkTexts.mapBroken(group, team), about)),
    ...unknown.map((name) => report("teams", checkTexts.teamUnknown(name), about)),
    ...unread,
  ];
  const matched = groups.names.length - unknown.length;
  return [...findings, ...(matched > 0 ? [good("teams", `${matched} of triage's groups are teams in Intercom.`, about)] : [])];
}

/** Intercom shows a `datetime` as `date`, which is how it was created. */
const SAME_TYPES: Readonly<Record<string, readonly string[]>> = { datetime: ["datetime", "date"], date: ["date", "datetime"] };

/** The contact attributes, and that their types are ours: a type is fixed at creation, and a wrong one refuses every write. */
export async function checkAttributes(api: IntercomApi, about: string | null, options: CallOptions): Promise<readonly Finding[]> {
  const asked = await askIntercom("attributes", about, "listContactAttributes", () => api.listContactAttributes(options));
  if (!asked.ok) return [asked.finding];
  return Object.entries(SENTIMENT_ATTRIBUTES).map(([name, wanted]) => {
    const defined = asked.value.find((definition) => definition.name === name);
    if (defined === undefined) return notice("attributes", checkTexts.attributeMissing(name), about);
    if (!(SAME_TYPES[wanted] ?? [wanted]).includes(defined.dataType))
      return failure("attributes", checkTexts.attributeType(name, defined.dataType, wanted), about);
    return good("attributes", `The contact attribute ${name} is there (${defined.dataType}).`, about);
  });
}

/** The attributes of conversations that the settings name. A workspace that has none of them is served by tags alone. */
export async function checkConversationAttributes(
  api: IntercomApi,
  settings: Settings,
  about: string | null,
  options: CallOptions,
): Promise<readonly Finding[]> {
  if (!settings.conversationAttributes) return [];
  const asked = await askIntercom("attributes", about, "listConversationAttributes", () =>
    api.listConversationAttributes(options),
  );
  if (!asked.ok) return [asked.finding];
  const states = attributeStates(settings, asked.value);
  const missing = states.filter(({ found }) => found.state === "missing").map(({ wanted }) => wanted);
  if (missing.length === states.length) return [good("attributes", checkTexts.noConversationAttributes(missing), about)];
  return states.flatMap(({ wanted, found }) => {
    switch (found.state) {
      case "ready":
        return [good("attributes", `The conversation attribute ${wanted.name} is there.`, about)];
      case "missing":
        return [notice("attributes", checkTexts.conversationAttributeMissing(wanted), about)];
      case "ambiguous":
        return [notice("attributes", checkTexts.conversationAttributeTwice(wanted.name), about)];
      case "wrong-type":
        return [notice("attributes", checkTexts.conversationAttributeType(wanted, found.dataType), about)];
      case "options-missing":
        return [notice("attributes", checkTexts.conversationAttributeOptions(wanted.name, found.options), about)];
    }
  });
}

export type IntercomAnswer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly finding: Finding };

/** Asks Intercom, and turns what went wrong into a finding of the check that asked. */
async function askIntercom<T>(
  check: string,
  about: string | null,
  method: keyof IntercomApi,
  question: () => Promise<T>,
): Promise<IntercomAnswer<T>> {
  try {
    return { ok: true, value: await question() };
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    const refused = refusedFinding(check, method, error, about);
    return { ok: false, finding: refused ?? notice(check, checkTexts.notAsked(method, error.message), about) };
  }
}
