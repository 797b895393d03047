/** The record's sentences, each kind once. */
import { expect, it } from "vitest";
import { ACTIVITY_KINDS } from "../../../src/console/api/activity.js";
import { ACTIVITY_STATES } from "../../../src/console/api/activity-entry.js";
import { kindOf, whatActionDid, whatEffectDid } from "../../../src/console/handlers/activity/entry.js";
import { ACTION_KINDS } from "../../../src/store/activity/action-kinds.js";

const effect = (kind: string, automation: string, wanted: unknown, teammate_name: string | null = null) =>
  whatEffectDid({ kind, automation, wanted, teammate_name }, "done");

const action = (kind: string, given: Partial<Parameters<typeof whatActionDid>[0]> = {}) =>
  whatActionDid(
    {
      ...{ id: "1", conversation_id: "c1", kind, teammate_id: "1", teammate_name: "Ada", state: "done", message: null },
      ...{ requested_at: new Date(0), settled_at: null, category: null, urgency: null, thumbs: null, verdict: null },
      ...{ article_id: null, undone_id: null, undone_kind: null, undone_automation: null, undone_wanted: null, ...given },
    },
    "done",
  );

it.each([
  [effect("tag", "triage", { tag: "ai-category:billing" }), "Tagged ai-category:billing"],
  [effect("untag", "sentiment", { tag: "escalation-risk:high" }), "Removed the tag escalation-risk:high"],
  [effect("assign-team", "triage", { teamId: "5", teamName: "Billing" }), "Assigned to Billing"],
  [effect("assign-team", "triage", {}), "Assigned to a team"],
  [
    effect("contact-attributes", "sentiment", { values: { sentiment_score: "negative" } }),
    "Recorded sentiment negative on the contact",
  ],
  [effect("contact-attributes", "sentiment", {}), "Updated the contact"],
  [effect("note", "draft", { redacted: true }), "Added a draft note"],
  [effect("note", "qa", {}), "Added a QA note"],
  [effect("note", "click", {}, "Ada"), "Added Ada's note"],
  [effect("reply", "click", {}, "Ada"), "Sent the reply in Ada's name"],
  [effect("reply", "click", {}), "Sent the reply"],
  [effect("close", "triage", {}), "Did “close”, written by another version of the app"],
  [action("correct", { category: "refund", urgency: "high" }), "Corrected the classification to refund, high"],
  [action("undo", { undone_kind: "tag", undone_automation: "triage", undone_wanted: { tag: "vip" } }), "Undid “Tagged vip”"],
  [action("undo"), "Undid an earlier change"],
  [action("regenerate"), "Asked for another draft"],
  [action("thumbs", { thumbs: "down" }), "Rated a draft unhelpful"],
  [action("qa-verdict", { verdict: "dispute" }), "Disputed the QA score"],
  [action("apply-suggestion"), "Applied triage's suggestion"],
  [action("reject-suggestion"), "Rejected triage's suggestion"],
  [action("blind-check", { category: "refund" }), "Answered a blind check with refund"],
  [action("blind-check"), "Skipped a blind check"],
  [action("article-wrong", { article_id: "12" }), "Reported article 12 as wrong"],
])("%s", (phrase, expected) => {
  expect(phrase).toBe(expected);
});

it("distinguishes what is done from what is not", () => {
  const phrases = ACTIVITY_STATES.map((state) =>
    whatEffectDid({ kind: "tag", automation: "triage", wanted: { tag: "vip" }, teammate_name: null }, state),
  );
  expect(phrases).toEqual(["Tagged vip", "About to tag it vip", "Could not tag it vip", "Tagged vip", "Would tag it vip"]);
});

it("every kind of action can be asked for by the filter", () => {
  const kinds: readonly string[] = ACTIVITY_KINDS;
  expect(ACTION_KINDS.filter((kind) => !kinds.includes(kindOf({ kind })))).toEqual([]);
});
