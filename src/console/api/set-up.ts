/** The console's questions about setting up: what is done, what is left, and the start's level. */
import { z } from "zod";
import { CAPABILITY_IDS } from "../../domain/capability-list.js";
import { findingSchema } from "../../domain/finding.js";
import { SIGNED_ENDPOINTS } from "../../domain/signed-endpoints.js";
import { endpoint } from "./endpoint.js";

/** How a new workspace begins. */
export const START_CHOICES = ["suggest", "report", "apply"] as const;

/** Epoch milliseconds, or null where it has not happened yet. */
const moment = z.number().nullable();

const fieldSchema = z.object({
  /** The field's name in the Developer Hub. */
  label: z.string(),
  /** For `carry-over` the name of the environment variable that takes what is copied there. */
  values: z.array(z.string()),
  use: z.enum(["enter", "choose", "tick", "carry-over"]),
});
export type SetUpField = z.infer<typeof fieldSchema>;

const sectionSchema = z.object({
  id: z.enum(["basic", "authentication", "webhooks", "sidebar", "card", "installation"]),
  /** The page of the Developer Hub. */
  page: z.string(),
  needed: z.string().nullable(),
  fields: z.array(fieldSchema),
});
export type SetUpSection = z.infer<typeof sectionSchema>;

/** What the stored facts say about how far the set-up is. */
const factsSchema = z.object({
  connectedAt: moment,
  /** Intercom refuses the token since then; null while it takes it. */
  tokenRefusedAt: moment,
  /** Each topic of the manifest, and when it came last. */
  topics: z.array(z.object({ topic: z.string(), lastAt: moment })),
  /** A request whose signature another secret made; where a valid one came later, it is history. */
  refusedSignatures: z.array(z.object({ endpoint: z.enum(SIGNED_ENDPOINTS), at: z.number() })),
  /** To the minute. */
  sidebarOpenedAt: moment,
  healthAskedAt: moment,
  tagWrittenAt: moment,
  noteWrittenAt: moment,
  attributesWrittenAt: moment,
  attributes: z.array(z.object({ name: z.string(), made: z.boolean() })),
  /** How many of the app's tags are known to be in Intercom. */
  tags: z.number(),
  knowledge: z.object({ at: z.number(), articles: z.number() }).nullable(),
  /** The conversations from before the installation; null before they were looked for. */
  earlier: z
    .object({
      checked: z.number(),
      /** Those that Intercom refused to give. */
      skipped: z.number(),
      /** Those that are being worked on. */
      waiting: z.number(),
      /** Whether all of them have been looked at. */
      finished: z.boolean(),
    })
    .nullable(),
});
export type SetUpFacts = z.infer<typeof factsSchema>;

/** The attributes of conversations that the settings name, and how far the workspace has them. */
const conversationAttributesSchema = z.object({
  /** Whether the settings have them written. */
  written: z.boolean(),
  /** Whether the app can make them; else an admin does by hand. */
  canCreate: z.boolean(),
  /** When Intercom was last asked which there are; null before. */
  seenAt: moment,
  /** Why Intercom does not say which there are. */
  problem: z.string().nullable(),
  items: z.array(
    z.object({
      name: z.string(),
      /** As Intercom's settings call it. */
      type: z.enum(["list", "decimal", "number"]),
      options: z.array(z.string()),
      state: z.enum(["ready", "missing", "ambiguous", "wrong-type", "options-missing"]),
      /** The values that a list lacks. */
      lacking: z.array(z.string()),
    }),
  ),
});
export type SetUpConversationAttributes = z.infer<typeof conversationAttributesSchema>;

/** What the API version and the token's permissions allow. */
const capabilitiesSchema = z.object({
  /** Sent with every call to Intercom. */
  version: z.string(),
  /** When permissions were last tried; null before. */
  checkedAt: moment,
  lines: z.array(
    z.object({
      id: z.enum(CAPABILITY_IDS),
      name: z.string(),
      state: z.enum(["works", "needs-version", "needs-permission", "refused", "not-seen"]),
      summary: z.string(),
      remedy: z.string().nullable(),
    }),
  ),
});
export type SetUpCapabilities = z.infer<typeof capabilitiesSchema>;

const startWaitingSchema = z.enum(["running", "reported", "failed"]);
export type StartWaiting = z.infer<typeof startWaitingSchema>;

export const setUpEndpoints = {
  "read-set-up": endpoint({
    method: "GET",
    path: "/set-up",
    input: z.object({}),
    output: z.object({
      publicAddress: z.enum(["good", "missing", "not-https"]),
      /** Null, and no sections, where the app stands in the Developer Hub of whoever runs this server for many workspaces. */
      hubUrl: z.string().nullable(),
      sections: z.array(sectionSchema),
      facts: factsSchema,
      capabilities: capabilitiesSchema,
      conversationAttributes: conversationAttributesSchema,
      /** Whether anybody has said how far the automations go. */
      startChosen: z.boolean(),
      /** The backtest that the choice of the start waits for, until its report is started like or the levels are changed. */
      startWaits: startWaitingSchema.nullable(),
    }),
  }),
  /**
   * For owners: how far all automations go at the beginning. A change of the settings, with its line in their history.
   * `report`: as the last backtest's report proposes; without one they suggest, and a backtest starts.
   * `whileOpen`: refused where somebody has decided it before, as in a page that has not heard of it yet.
   */
  "choose-start": endpoint({
    method: "POST",
    path: "/set-up/start",
    input: z.strictObject({ level: z.enum(START_CHOICES), whileOpen: z.boolean().optional() }),
    output: z.object({
      level: z.enum(START_CHOICES),
      changed: z.boolean(),
      /** The backtest whose report is still to come; null where none is waited for. */
      waitsFor: z.string().nullable(),
    }),
  }),
  "run-doctor": endpoint({
    method: "POST",
    path: "/set-up/doctor",
    input: z.object({}),
    output: z.object({
      findings: z.array(findingSchema),
      /** False where time ran out before everything was tried. */
      complete: z.boolean(),
      at: z.number(),
    }),
  }),
  /** Asks Intercom which attributes conversations have. */
  "check-conversation-attributes": endpoint({
    method: "POST",
    path: "/set-up/conversation-attributes/check",
    input: z.object({}),
    output: conversationAttributesSchema,
  }),
  /** Makes the missing ones. Doing it again makes nothing twice. */
  "create-conversation-attributes": endpoint({
    method: "POST",
    path: "/set-up/conversation-attributes",
    input: z.object({}),
    output: z.object({
      conversationAttributes: conversationAttributesSchema,
      created: z.array(z.string()),
      refused: z.array(z.object({ name: z.string().nullable(), because: z.string() })),
    }),
  }),
  /** What can be made by API: contact attributes and tags. Doing it again does no harm. */
  "make-attributes-and-tags": endpoint({
    method: "POST",
    path: "/set-up/make",
    input: z.object({}),
    output: z.object({
      attributesMade: z.array(z.string()),
      tags: z.array(z.string()),
      findings: z.array(findingSchema),
    }),
  }),
} as const;
