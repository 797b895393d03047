import type { LatestStatus } from "../store/health-facts.js";
import { healthTexts } from "./health-texts.js";

/** https://developers.intercom.com/docs/build-an-integration/learn-more/installation-health-check */
export type Health =
  | { readonly state: "OK" }
  | { readonly state: "UNKNOWN"; readonly message?: string }
  | {
      readonly state: "UNHEALTHY";
      readonly message: string;
      readonly cta_type?: "REINSTALL_CTA";
      readonly cta_label?: string;
      readonly cta_url?: string;
    };

/** What is known of one workspace's installation. */
export interface HealthFacts {
  readonly connected: boolean;
  readonly tokenRefused: boolean;
  /** How long the oldest due job has waited. */
  readonly oldestDueSeconds: number;
  /** Given up in the last day and not put back. */
  readonly givenUp: number;
  readonly statuses: readonly LatestStatus[];
}

/** Intercom cuts what is longer. */
const LONGEST_MESSAGE = 2084;

/** A burst is caught up with by then; Intercom asks once a day, so a false alarm would stay for long. */
const BEHIND_SECONDS = 15 * 60;

/** @param installUrl where an admin installs again; null for a private app, which has no such page. */
export function assessHealth(facts: HealthFacts, installUrl: string | null): Health {
  if (!facts.connected) return unhealthy([healthTexts.disconnected], installUrl);
  if (facts.tokenRefused)
    return unhealthy([installUrl === null ? healthTexts.tokenRefusedPrivate : healthTexts.tokenRefused], installUrl);
  const complaints = [
    ...(facts.oldestDueSeconds >= BEHIND_SECONDS ? [healthTexts.behind(Math.round(facts.oldestDueSeconds / 60))] : []),
    ...(facts.givenUp > 0 ? [healthTexts.givenUp(facts.givenUp)] : []),
    ...facts.statuses
      .filter(({ status }) => status !== "done")
      .map(({ automation, detail }) => healthTexts.failing(automation, detail)),
  ];
  return complaints.length === 0 ? { state: "OK" } : unhealthy(complaints, null);
}

function unhealthy(complaints: readonly string[], installUrl: string | null): Health {
  const message = complaints.join(" ").slice(0, LONGEST_MESSAGE);
  if (installUrl === null) return { state: "UNHEALTHY", message };
  return {
    state: "UNHEALTHY",
    message,
    cta_type: "REINSTALL_CTA",
    cta_label: healthTexts.reinstall,
    cta_url: installUrl,
  };
}
