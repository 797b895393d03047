/**
 * What an automation decided about a conversation, with every fact that the workspace's settings were applied to: enough to
 * decide again under other settings without asking an engine. Of what customers wrote it holds ids, labels and numbers only.
 * And what it does not show of other settings: what an engine would answer, and what was switched off.
 */
import { z } from "zod";
import { CHANNELS } from "../conversation.js";
import { AUTONOMY, type Automation, AUTOMATIONS, type Settings } from "../settings.js";
import { isOwnTag } from "../tag-names.js";
import { levelOf } from "../autonomy-levels.js";
import { describedCategories, teamOf } from "../category-rules.js";
import { canonical } from "../setting-changes.js";

/** Conversations have few. */
const MOST_TAGS = 50;

const level = z.enum(AUTONOMY);
const share = z.number().nullable();

/** The same of every automation: where the conversation came in, and whether it is from before the installation. */
const common = { channel: z.enum(CHANNELS), suggestOnly: z.boolean() };

const route = z.object({
  /** The team as the engine names it. */
  wanted: z.string().nullable(),
  /** What the settings made of that name at the time; null where they name no other. */
  mapped: z.string().nullable(),
  /** The team found in Intercom, or why none was. */
  match: z.discriminatedUnion("found", [
    z.object({ found: z.literal(true), id: z.string(), name: z.string() }),
    z.object({ found: z.literal(false), because: z.string() }),
  ]),
});

const followed = z.object({
  /** The category before. */
  from: z.string(),
  /** The messages that read as another subject. */
  messageIds: z.array(z.string()),
  /** The team that triage itself had assigned: only from that one the conversation may go on. */
  ownTeamId: z.string().nullable(),
  /** A teammate has written to the customer. */
  isAnswered: z.boolean(),
});
export type Followed = z.infer<typeof followed>;

const triage = z.object({
  automation: z.literal("triage"),
  facts: z.object({
    ...common,
    state: z.enum(["open", "closed", "snoozed"]),
    tags: z.array(z.string()).max(MOST_TAGS),
    teamId: z.string().nullable(),
    teammateId: z.string().nullable(),
    route,
    /** Where it follows a change of subject; left out at the opening. */
    follows: followed.optional(),
  }),
  output: z.object({
    category: z.string(),
    urgency: z.string().nullable(),
    confidence: share,
    runnerUp: z.object({ category: z.string(), confidence: share }).nullable(),
  }),
  did: z.object({
    level,
    addTags: z.array(z.string()),
    removeTags: z.array(z.string()),
    teamId: z.string().nullable(),
    needsReview: z.boolean(),
  }),
});

const sentiment = z.object({
  automation: z.literal("sentiment"),
  facts: z.object({ ...common, escalationTagged: z.boolean() }),
  output: z.object({ label: z.string(), risk: share }),
  did: z.object({ level, riskTag: z.enum(["add", "remove", "leave"]) }),
});

const draft = z.object({
  automation: z.literal("draft"),
  facts: z.object({ ...common, category: z.string().nullable() }),
  output: z.object({ draftId: z.string(), confidence: share, abstained: z.string().nullable() }),
  did: z.object({ level }),
});

const qa = z.object({
  automation: z.literal("qa"),
  facts: z.object({ ...common, category: z.string().nullable(), agentId: z.string(), words: z.number() }),
  /** Null where the settings forbade a score: nobody was asked. */
  output: z.object({ score: z.number() }).nullable(),
  /** `evaluated` is false where the settings forbade it. */
  did: z.object({ level, evaluated: z.boolean() }),
});

export const decisionSchema = z.discriminatedUnion("automation", [triage, sentiment, draft, qa]);
export type Decision = z.infer<typeof decisionSchema>;
export type DecisionOf<A extends Decision["automation"]> = Extract<Decision, { automation: A }>;
export type TriageRoute = z.infer<typeof route>;

/** What makes a decision one: the opening, a message, a close. Effects of it begin their keys with the same. */
export function decisionKey(automation: string, conversationId: string, cause: string): string {
  return [automation, conversationId, cause].join("|");
}

/** Triage decides about what the customer wrote before anybody answered, and again where the subject changes. */
export const OPENING = "opening";

/** @param cause the opening, or the message with which the subject changed */
export function triageKey(conversationId: string, cause: string): string {
  return decisionKey("triage", conversationId, cause);
}

/** The decision an effect came from. */
export function decisionKeyOfEffect(effectKey: string): string {
  return effectKey.split("|").slice(0, 3).join("|");
}

/** Ours first where there are more than are kept: only those decide. */
export function tagNames(tags: readonly { readonly name: string }[]): string[] {
  const names = tags.map(({ name }) => name);
  if (names.length <= MOST_TAGS) return names;
  return [...names.filter(isOwnTag), ...names.filter((name) => !isOwnTag(name))].slice(0, MOST_TAGS);
}

export interface ChangeOfSettings {
  readonly from: Settings;
  readonly to: Settings;
}

/** Of which decisions the engine, or the past beside it, would be asked something else: its answer is not known. */
export function asksOtherwise({ from, to }: ChangeOfSettings): (decision: Decision) => boolean {
  const sorts = isOther(describedCategories(from), describedCategories(to));
  const writes = isOther(writtenWith(from), writtenWith(to));
  return (decision) => {
    switch (decision.automation) {
      case "triage":
        return sorts || routesOtherwise(decision, { from, to });
      case "draft":
        return writes || (sorts && goesByCategory(decision, to));
      case "qa":
        return sorts && goesByCategory(decision, to);
      case "sentiment":
        return false;
    }
  };
}

const isOther = (before: unknown, after: unknown): boolean => canonical(before) !== canonical(after);

function writtenWith(settings: Settings): unknown {
  const { style, houseStyle, precedents } = settings;
  return { style, houseStyle: houseStyle === "use", precedents: precedents === "use" && pastLeftOut(settings) };
}

function pastLeftOut({ pastTeammatesOff, pastTeamsOff, pastCategoriesOff }: Settings) {
  return { pastTeammatesOff, pastTeamsOff, pastCategoriesOff };
}

/** A team that the settings name for the category goes before what the past teaches. */
function routesOtherwise({ output: { category } }: DecisionOf<"triage">, { from, to }: ChangeOfSettings): boolean {
  if (from.ownTeams !== "use" && to.ownTeams !== "use") return false;
  const learns = (settings: Settings) => settings.ownTeams === "use" && teamOf(category, settings) === null;
  if (teamOf(category, to) !== null) return false;
  return isOther(learns(from) && pastLeftOut(from), learns(to) && pastLeftOut(to));
}

/** Its level follows from the category that triage named. */
function goesByCategory({ automation, facts }: DecisionOf<"draft" | "qa">, { categoryRules }: Settings): boolean {
  return facts.category !== null && Object.values(categoryRules).some(({ levels }) => levels[automation] !== undefined);
}

/** The automations that would decide where they were off: of that time nothing is stored. */
export function switchedOn({ from, to }: ChangeOfSettings): readonly Automation[] {
  return AUTOMATIONS.filter((automation) => {
    if (to.automations[automation] === "off") return false;
    if (from.automations[automation] === "off") return true;
    if (from.channelsOff.some((channel) => !to.channelsOff.includes(channel))) return true;
    if (automation === "triage") return from.subjectChanges === "off" && to.subjectChanges !== "off";
    return automation !== "sentiment" && isOnInMore(automation, { from, to });
  });
}

/** Triage decides in every category: it is what names it. */
function isOnInMore(automation: "draft" | "qa", { from, to }: ChangeOfSettings): boolean {
  return Object.entries(from.categoryRules).some(
    ([category, { levels }]) => levels[automation] === "off" && levelOf(automation, category, to) !== "off",
  );
}
