/**
 * Every kind of work there is. Types, queues, dispatch and the operators' list follow from this one object;
 * `createHandlers` in src/compose/work.ts must name a handler for each, or it does not compile.
 */
import { z } from "zod";
import { ALERT_CHANNELS } from "../domain/alert-settings.js";
import { type Automation, AUTOMATIONS } from "../domain/settings.js";
import type { Write } from "../store/database/write-together.js";

/** What set a job off: a notification, a click, the sweep, the clock. */
const cause = z.object({
  /** The notification's or action's id, sent on to AI services as the pipeline id. */
  id: z.string(),
  topic: z.string(),
  /** Epoch milliseconds at which we learned of it: a reading of the conversation that began later is fresh enough. */
  receivedAt: z.number(),
  /** The part the event was about, where it named one. */
  partId: z.string().nullable().default(null),
  /** Unix seconds from which on messages may have been missed; set by the sweep. */
  since: z.number().optional(),
  /** Nothing is written to Intercom: the conversation is from before the installation. */
  suggestOnly: z.boolean().optional(),
  /** It failed before and was queued again: by an admin, or because its cause is cured. */
  retried: z.boolean().optional(),
});
export type Cause = z.infer<typeof cause>;

/** The topic of a job whose cause is that a teammate opened the sidebar. */
export const OPENED_IN_SIDEBAR = "sidebar.opened";
/** The same on a ticket, which may have no conversation. */
export const TICKET_OPENED_IN_SIDEBAR = "ticket.sidebar-opened";

/** The topic of a job whose cause is that its conversation is from before the installation. */
export const CATCH_UP_TOPIC = "catch-up";

const aboutConversation = z.object({ workspaceId: z.string(), conversationId: z.string(), cause });
/** Who has the engine's answer that a job goes on with: left out where it asks by itself. Earlier releases know no such field. */
const keptAnswer = z.object({
  /** A process. */
  by: z.string(),
  /** Epoch milliseconds until which others wait for that process: later it counts as gone. */
  until: z.number(),
});
const aboutAutomation = aboutConversation.extend({ answer: keptAnswer.optional() });
/** A release that knows more automations may write an event while this one still runs: what it knows is run, the sweep finds the rest. */
const knownAutomations = z
  .array(z.enum(AUTOMATIONS).nullable().catch(null))
  .transform((names) => names.filter((name) => name !== null))
  .refine((names) => names.length > 0, "names no automation of this release");
const aboutEvent = aboutConversation.extend({ automations: knownAutomations });
const aboutAction = aboutConversation.extend({ actionId: z.string() });
const aboutDraft = aboutConversation.extend({ draftId: z.string() });
const aboutWorkspace = z.object({ workspaceId: z.string(), cause });
const aboutContact = aboutWorkspace.extend({ contactId: z.string() });
const aboutAlert = aboutWorkspace.extend({ alertId: z.string(), channel: z.enum(ALERT_CHANNELS) });
const aboutRun = aboutWorkspace.extend({ runId: z.string() });
const aboutPart = aboutConversation.extend({ partId: z.string().nullable() });

interface JobKind<Schema extends z.ZodType> {
  readonly payload: Schema;
  /** How many may run at once in one process. Kinds have slots of their own, so that a slow service holds up only its own work. */
  readonly slots: number;
  /** Whether the conversation is locked while the job runs. */
  readonly exclusive: boolean;
  /** It does its work also where its workspace is not connected: only then can a failed one be retried there. */
  readonly withoutConnection?: true;
  /** A teammate waits for it, so it does not yield under load. */
  readonly awaited?: true;
  /** Nobody waits for it: a backtest makes no way for it. */
  readonly background?: true;
  /** One line for operators. */
  readonly summary: string;
}

const kind = <Schema extends z.ZodType>(definition: JobKind<Schema>): JobKind<Schema> => definition;

export const JOBS = {
  event: kind({
    payload: aboutEvent,
    slots: 8,
    exclusive: true,
    summary: "Run the automations that one event calls for, on one reading",
  }),
  triage: kind({ payload: aboutAutomation, slots: 6, exclusive: true, summary: "Classify, tag and route a new conversation" }),
  sentiment: kind({
    payload: aboutAutomation,
    slots: 6,
    exclusive: true,
    summary: "Analyze the sentiment of new customer messages",
  }),
  draft: kind({ payload: aboutAutomation, slots: 6, exclusive: true, summary: "Prepare a reply draft" }),
  qa: kind({ payload: aboutAutomation, slots: 3, exclusive: true, summary: "Score a closed conversation" }),
  refresh: kind({ payload: aboutConversation, slots: 3, exclusive: true, summary: "Record what teammates and Fin did" }),
  act: kind({ payload: aboutAction, slots: 6, exclusive: true, awaited: true, summary: "Do what a teammate clicked" }),
  lookup: kind({
    payload: aboutConversation.extend({ about: z.enum(["customer", "macros"]), teammateId: z.string().nullable() }),
    slots: 3,
    exclusive: false,
    awaited: true,
    summary: "Fetch what a teammate's screen asks Intercom for",
  }),
  // "Take off" and "forget" are stored names: the code says redact and purge.
  "take-off-repeats": kind({
    payload: aboutConversation,
    slots: 1,
    exclusive: true,
    summary: "Redact a note that was written twice",
  }),
  feedback: kind({
    payload: aboutDraft,
    slots: 1,
    exclusive: false,
    withoutConnection: true,
    summary: "Report to the reply engine what became of its draft",
  }),
  "forget-conversation": kind({
    payload: aboutConversation,
    slots: 1,
    exclusive: true,
    withoutConnection: true,
    summary: "Delete what we hold of a deleted conversation",
  }),
  "forget-part": kind({
    payload: aboutPart,
    slots: 1,
    exclusive: true,
    withoutConnection: true,
    summary: "Delete what we hold of a redacted message",
  }),
  "forget-contact": kind({
    payload: aboutContact,
    slots: 1,
    exclusive: false,
    withoutConnection: true,
    summary: "Delete what we hold of a deleted contact",
  }),
  "merge-contacts": kind({
    payload: aboutContact.extend({ mergedFrom: z.array(z.string()) }),
    slots: 1,
    exclusive: false,
    withoutConnection: true,
    summary: "Move what we hold of a lead to the contact it was merged into",
  }),
  "catch-up": kind({
    payload: aboutWorkspace,
    slots: 1,
    exclusive: false,
    background: true,
    summary: "Work through the conversations from before the installation",
  }),
  sweep: kind({
    payload: aboutWorkspace,
    slots: 4,
    exclusive: false,
    background: true,
    summary: "Look for events that never arrived",
  }),
  "sync-knowledge": kind({
    payload: aboutWorkspace,
    slots: 3,
    exclusive: false,
    background: true,
    summary: "Sync the knowledge base with the help centre",
  }),
  backtest: kind({
    payload: aboutRun,
    slots: 1,
    exclusive: false,
    background: true,
    summary: "Compare the engines with what people did in past conversations",
  }),
  /** Not `backtest`: the release before would run it under the workspace's own settings, and keep what it learns. */
  "backtest-unsaved": kind({
    payload: aboutRun,
    slots: 1,
    exclusive: false,
    background: true,
    summary: "Try unsaved settings on past conversations",
  }),
  "advise-levels": kind({
    payload: aboutWorkspace,
    slots: 1,
    exclusive: false,
    withoutConnection: true,
    summary: "Examine which levels automations have earned",
  }),
  "send-alert": kind({
    payload: aboutAlert,
    slots: 2,
    exclusive: false,
    withoutConnection: true,
    summary: "Post an alert to the workspace's chat or webhook",
  }),
  "confirm-uninstall": kind({
    payload: aboutWorkspace,
    slots: 1,
    exclusive: false,
    withoutConnection: true,
    summary: "Ask Intercom whether the app was uninstalled",
  }),
} as const;

export type JobName = keyof typeof JOBS;
export type PayloadOf<Name extends JobName> = z.infer<(typeof JOBS)[Name]["payload"]>;

/** The same object, typed so that a name kept as a type parameter finds its own payload. */
export const JOB_KINDS: { readonly [Name in JobName]: JobKind<z.ZodType<PayloadOf<Name>>> } = JOBS;

// Object.keys forgets the keys' type; the object above is closed.
export const JOB_NAMES = Object.keys(JOBS) as readonly JobName[];

/** Of a workspace's runs one waits or runs at a time, of either kind; a process works on one of all workspaces' at a time. */
export const BACKTEST_JOBS = ["backtest", "backtest-unsaved"] as const satisfies readonly JobName[];
export type BacktestJobName = (typeof BACKTEST_JOBS)[number];

/** A job to be done, as intake and jobs ask for it. */
export type JobToDo = {
  readonly [Name in JobName]: {
    readonly name: Name;
    readonly payload: PayloadOf<Name>;
    /** Epoch milliseconds before which it does not start. */
    readonly notBefore?: number;
    /** Clicks go first, what nobody waits for goes last. */
    readonly priority?: "urgent" | "background";
  };
}[JobName];

/**
 * The jobs of automations that one cause calls for: one job for all that run at once.
 * @param draftAt epoch milliseconds before which no draft is due; undefined for at once
 */
export function togetherAs(
  automations: readonly Automation[],
  payload: PayloadOf<Automation>,
  draftAt?: number,
): readonly JobToDo[] {
  const waits = automations.includes("draft") && draftAt !== undefined;
  const atOnce = waits ? automations.filter((name) => name !== "draft") : [...automations];
  const [first, ...others] = atOnce;
  const together: readonly JobToDo[] =
    first === undefined
      ? []
      : others.length === 0
        ? [{ name: first, payload }]
        : [{ name: "event", payload: { ...payload, automations: atOnce } }];
  return waits ? [...together, { name: "draft", payload, notBefore: draftAt }] : together;
}

/** How the note of a job begins that found nothing to do. */
export const NOTHING_NOTE = "nothing, because ";

export type JobOutcome = (
  | { readonly outcome: "done"; readonly what: string }
  | { readonly outcome: "nothing"; readonly because: string }
  | { readonly outcome: "later"; readonly at: number; readonly because: string }
) & {
  /** What is known by the end, written in the commit that ends the job. */
  readonly writes?: readonly Write[];
  /** What goes on in jobs of its own, added in that commit. */
  readonly separate?: readonly SeparateJob[];
};

/** What follows from a job, and a part of it that must not hold up the rest: it waits, it failed, or its engine is slow. */
export interface SeparateJob {
  readonly job: JobToDo;
  /** Why it is tried again, counted as its first try; null where it goes on as though it had just been announced. */
  readonly failure: Error | null;
}

/** One run of a job, as it is counted. */
export interface JobRun {
  readonly name: JobName;
  readonly outcome: "done" | "nothing" | "later" | "again" | "dead" | "busy";
  readonly seconds: number;
}

export const done = (what: string): JobOutcome => ({ outcome: "done", what });
export const nothing = (because: string): JobOutcome => ({ outcome: "nothing", because });
export const later = (at: number, because: string): JobOutcome => ({ outcome: "later", at, because });
