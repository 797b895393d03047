/** The console's questions about settings, their history, and the facts key. */
import { z } from "zod";
import { ENGINE_NAMES } from "../../domain/answers.js";
import { DEEDS } from "../../domain/decisions/compare-replays.js";
import { MOST_OWNERS } from "../../domain/owners.js";
import { SETTING_NAMES } from "../../domain/setting-changes.js";
import { sentSettingsSchema } from "../../domain/merge-settings.js";
import { AUTOMATIONS, settingsSchema } from "../../domain/settings.js";
import { endpoint, pagePosition } from "./endpoint.js";

const choice = z.object({ id: z.string(), name: z.string() });

export type Choice = z.infer<typeof choice>;

/** What can be chosen, or in one sentence why that is not known right now. */
const choicesSchema = z.discriminatedUnion("known", [
  z.object({ known: z.literal(true), items: z.array(choice) }),
  z.object({ known: z.literal(false), because: z.string() }),
]);

export type Choices = z.infer<typeof choicesSchema>;

/** A setting that will not do what it says. */
const warning = z.object({ setting: z.enum(SETTING_NAMES), message: z.string() });

export type SettingWarning = z.infer<typeof warning>;

const engine = z.enum(ENGINE_NAMES);

const readSchema = z.object({
  settings: settingsSchema,
  defaults: settingsSchema,
  /** What a change must be based on. */
  version: z.string(),
  choices: z.object({
    /** Of Intercom. */
    teams: choicesSchema,
    teammates: choicesSchema,
    /** Of the reply engine. */
    styles: choicesSchema,
    /** Names that triage gives teams, as far as they are known. */
    groups: z.array(z.string()),
  }),
  /** What classifies and what writes the drafts. */
  engines: z.object({ triage: engine, reply: engine }),
  warnings: z.array(warning),
  /** Who may change settings and export. Where none is named, every teammate may. */
  owners: z.object({ named: z.boolean(), items: z.array(choice) }),
});

export type ReadSettings = z.infer<typeof readSchema>;

const change = z.object({ setting: z.string(), before: z.unknown(), after: z.unknown() });

const entry = z.object({
  id: z.string(),
  /** The name of whoever changed it. */
  by: z.string(),
  /** Epoch milliseconds. */
  at: z.number(),
  changes: z.array(change),
});

export type SettingHistoryEntry = z.infer<typeof entry>;

const automation = z.enum(AUTOMATIONS);

const deed = z.enum(DEEDS);

const replaySchema = z.object({
  days: z.number(),
  /** Epoch milliseconds of the oldest one, where only the newest of these days are replayed; else null. */
  since: z.number().nullable(),
  decisions: z.number(),
  changed: z.number(),
  unknown: z.number(),
  switchedOn: z.array(automation).readonly(),
  deeds: z
    .array(
      z.object({
        automation,
        deed,
        more: z.number(),
        fewer: z.number(),
        moreCorrected: z.number(),
        fewerCorrected: z.number(),
      }),
    )
    .readonly(),
  /** Intercom's teams could not be had: decisions whose team is now named otherwise are among the unknown ones. */
  teamsMissing: z.boolean(),
  changes: z
    .array(
      z.object({
        key: z.string(),
        conversationId: z.string(),
        automation,
        category: z.string().nullable(),
        corrected: z.boolean(),
        more: z.array(deed).readonly(),
        fewer: z.array(deed).readonly(),
      }),
    )
    .readonly(),
});

export const settingsEndpoints = {
  "read-settings": endpoint({ method: "GET", path: "/settings", input: z.object({}), output: readSchema }),
  /** All settings at once. Refused with 409 where somebody else changed them after `basedOn`. */
  "change-settings": endpoint({
    method: "PUT",
    path: "/settings",
    input: z.strictObject({ settings: sentSettingsSchema, basedOn: z.string() }),
    output: z.object({
      /** False where these were the settings already; then nothing was written. */
      changed: z.boolean(),
      settings: settingsSchema,
      version: z.string(),
    }),
  }),
  /** What these settings would have changed about the decisions of the last weeks. Nothing is saved, no engine is asked. */
  "replay-settings": endpoint({
    method: "POST",
    path: "/settings/replay",
    input: z.strictObject({ settings: sentSettingsSchema }),
    output: replaySchema,
  }),
  /** All of them at once, by teammate id or e-mail address. `basedOn`: the ids that were read. */
  "change-owners": endpoint({
    method: "PUT",
    path: "/settings/owners",
    input: z.strictObject({
      owners: z.array(z.string().trim().min(1).max(320)).max(MOST_OWNERS),
      basedOn: z.array(z.string()).max(MOST_OWNERS),
    }),
    output: z.object({ owners: z.array(choice) }),
  }),
  /** Newest first. */
  "list-setting-changes": endpoint({
    method: "GET",
    path: "/settings/changes",
    input: z.object({
      /** `next` of the page before. */
      after: pagePosition("That page of the history is not there.").optional(),
    }),
    output: z.object({ entries: z.array(entry), next: z.string().nullable() }),
  }),
} as const;

const keySchema = z.object({
  /** The key's last characters. */
  endsWith: z.string(),
  madeBy: z.string(),
  /** Epoch milliseconds. */
  madeAt: z.number(),
});

const stateSchema = z.object({
  /** Null where there is none; then the endpoint answers nobody. */
  key: keySchema.nullable(),
  /** Where it is asked, with `{id}` for the conversation's; null while the server's own address is not known. */
  address: z.string().nullable(),
});

export type FactsKeyState = z.infer<typeof stateSchema>;

/** When the key was made that was seen; null where none was seen. Where another stands there by now, it is refused with 409. */
const seenKeySchema = z.strictObject({ basedOn: z.number().nullable().optional() });

export const factsKeyEndpoints = {
  "read-facts-key": endpoint({ method: "GET", path: "/settings/facts-key", input: z.object({}), output: stateSchema }),
  /** A new one, shown this once; the one before ends. */
  "make-facts-key": endpoint({
    method: "POST",
    path: "/settings/facts-key",
    input: seenKeySchema,
    output: stateSchema.extend({ secret: z.string() }),
  }),
  "revoke-facts-key": endpoint({
    method: "POST",
    path: "/settings/facts-key/revoke",
    input: seenKeySchema,
    output: stateSchema,
  }),
} as const;
