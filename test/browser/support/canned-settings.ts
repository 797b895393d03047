import type { OutputOf } from "../../../src/console/api/endpoints.js";
import type { ReadSettings, SettingHistoryEntry } from "../../../src/console/api/settings.js";
import { DEFAULT_ALERT_SETTINGS } from "../../../src/domain/alert-settings.js";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings.js";
import type { CannedAnswers } from "./canned-console.js";

export const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  automations: { ...DEFAULT_SETTINGS.automations, qa: "suggest" },
  triageThreshold: 0.7,
  teams: { Accounts: "11", Legal: "99" },
};

const CHOICES: ReadSettings["choices"] = {
  teams: {
    known: true,
    items: [
      { id: "11", name: "Billing" },
      { id: "12", name: "Technical" },
    ],
  },
  teammates: {
    known: true,
    items: [
      { id: "1", name: "Sam Rivera" },
      { id: "2", name: "Kim Osei" },
    ],
  },
  styles: {
    known: true,
    items: [
      { id: "friendly", name: "Friendly" },
      { id: "formal", name: "Formal" },
    ],
  },
  groups: ["Accounts", "Legal", "Returns"],
};

const entry = (id: number): SettingHistoryEntry => ({
  id: `change-${id}`,
  by: id % 2 === 0 ? "Kim Osei" : "Sam Rivera",
  at: Date.UTC(2026, 2, 14, 12) - id * 3_600_000,
  changes: [
    { setting: "triageThreshold", before: 0.5, after: 0.7 },
    { setting: "teams", before: {}, after: { Accounts: "11" } },
  ],
});

/** What any changed settings would have changed. */
export const REPLAY: OutputOf<"replay-settings"> = {
  days: 30,
  since: null,
  decisions: 612,
  changed: 41,
  unknown: 0,
  switchedOn: [],
  teamsMissing: false,
  deeds: [
    { automation: "triage", deed: "tagged", more: 29, fewer: 0, moreCorrected: 6, fewerCorrected: 0 },
    { automation: "triage", deed: "routed", more: 0, fewer: 12, moreCorrected: 0, fewerCorrected: 0 },
  ],
  changes: [
    {
      key: "triage|501|opened",
      conversationId: "501",
      automation: "triage",
      category: "refund",
      corrected: true,
      more: ["tagged", "routed"],
      fewer: ["marked-for-review"],
    },
    {
      key: "qa|502|closed",
      conversationId: "502",
      automation: "qa",
      category: null,
      corrected: false,
      more: [],
      fewer: ["noted"],
    },
    {
      key: "triage|503|opened",
      conversationId: "503",
      automation: "triage",
      category: "order",
      corrected: false,
      more: [],
      fewer: [],
    },
  ],
};

export interface CannedSettings {
  readonly answers: CannedAnswers;
  /** As somebody else would change them. */
  change(settings: Settings): void;
}

/** A server that keeps what it is given; the version is a count. */
export function cannedSettings(changes: Partial<ReadSettings> = {}): CannedSettings {
  let kept = SETTINGS;
  let version = 1;
  const change = (settings: Settings) => {
    kept = settings;
    version += 1;
  };
  return {
    change,
    answers: {
      "read-settings": () => ({
        settings: kept,
        defaults: DEFAULT_SETTINGS,
        version: `v${version}`,
        choices: CHOICES,
        engines: { triage: "builtin", reply: "builtin" },
        warnings:
          "Legal" in kept.teams ? [{ setting: "teams", message: '"Legal" goes to a team that is no longer in Intercom.' }] : [],
        owners: { named: true, items: [{ id: "1", name: "Sam Rivera" }] },
        ...changes,
      }),
      "change-settings": ({ settings }) => {
        change(settings as Settings);
        return { changed: true, settings: kept, version: `v${version}` };
      },
      "read-facts-key": () => ({ key: null, address: "https://simpli.example/api/v1/conversations/{id}/facts" }),
      "read-alerts": () => ({
        settings: DEFAULT_ALERT_SETTINGS,
        version: "a1",
        timezone: "Europe/Dublin",
        hosts: { chat: null, webhook: null },
        canSeal: true,
        deliveries: [],
      }),
      "replay-settings": () => REPLAY,
      "list-setting-changes": ({ after }) =>
        after === undefined ? { entries: [1, 2, 3].map(entry), next: "1_older" } : { entries: [4, 5].map(entry), next: null },
    },
  };
}
