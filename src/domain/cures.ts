/** Failures that waiting alone does not end and an admin can: what the cure is, and what it is called. */
import type { OutsideFailure } from "../kernel/errors.js";

export const CURES = ["teammate", "plan", "permission", "value"] as const;
export type Cure = (typeof CURES)[number];

/** Intercom's code for writes in the name of a teammate it does not know. */
const TEAMMATE_GONE = "admin_not_found";

/** A subscription that ended, or a plan that lacks what was asked for: no permission mends it, though the status is the same. */
export const NOT_IN_PLAN_CODE = "api_plan_restricted";

/** Null where an admin of the workspace can do nothing about it. */
export function cureOf({ party, status, code }: OutsideFailure): Cure | null {
  if (party !== "intercom") return null;
  if (code === TEAMMATE_GONE) return "teammate";
  if (code === NOT_IN_PLAN_CODE) return "plan";
  if (status === 401 || status === 403) return "permission";
  return status === 400 || status === 422 ? "value" : null;
}

/** What a receipt and a failed job say. Whole sentences, each with what to do. */
export const cureTexts: { readonly [Name in Cure]: string } = {
  teammate: "The teammate this app writes as has left Intercom. An admin has to connect the app again, or name another teammate.",
  plan: "Intercom's plan of this workspace does not allow this: the subscription may have ended. An admin can check it in Intercom under Billing.",
  permission: "The app lacks a permission for this in Intercom. An admin can grant it in the Developer Hub.",
  value: "Intercom does not accept this value. An admin can check that the attribute or tag exists there with the right type.",
};
