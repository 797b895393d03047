/**
 * What operators can ask of whichever process has the database. Types, the socket's dispatch and the command line
 * follow from this one object; `command-runner.ts` must name a handler for each, or it does not compile.
 */
import { z } from "zod";
import { backtestParametersSchema } from "../domain/proof/parameters.js";
import { backtestReportSchema } from "../domain/proof/report-schema.js";
import type { DatabaseReach } from "../doctor/checks/app.js";
import { findingSchema } from "../doctor/finding.js";

const deadLetter = z.object({
  id: z.string(),
  job: z.string(),
  workspaceId: z.string(),
  conversationId: z.string().nullable(),
  reason: z.string(),
  attempts: z.number(),
  /** Epoch milliseconds. */
  firstFailedAt: z.number().nullable(),
  diedAt: z.number(),
  replayedAt: z.number().nullable(),
});
export type DeadLetterLine = z.infer<typeof deadLetter>;

const sync = z.object({
  workspaceId: z.string(),
  /** Why there is no result; null where there is one. A server of the release before ends everything there instead. */
  problem: z.string().nullable().default(null),
  seen: z.number(),
  sent: z.number(),
  /** Titles. */
  unpublished: z.array(z.string()),
  /** What the knowledge service did not take. */
  refused: z.array(z.object({ title: z.string(), because: z.string() })),
  gaps: z.number(),
  /** Why the gaps could not be asked for; left out where they were. */
  gapsFailure: z.string().optional(),
});
export type SyncLine = z.infer<typeof sync>;

const backtest = z.object({
  workspaceId: z.string(),
  /** Null where it ended without one: `problem` says why. */
  report: backtestReportSchema.nullable(),
  /** What a reader must know beside the numbers. */
  says: z.array(z.string()),
  problem: z.string().nullable(),
});
export type BacktestOutput = z.infer<typeof backtest>;

const setUp = z.object({
  workspaceId: z.string(),
  workspaceName: z.string().nullable(),
  /** As Intercom tells it; null where it was not asked. */
  region: z.string().nullable().default(null),
  attributesMade: z.array(z.string()),
  tags: z.array(z.string()),
  findings: z.array(findingSchema),
});
export type SetUpLine = z.infer<typeof setUp>;

/** The console asks for its viewer's workspace alone, an operator for all. */
const one = z.object({ workspaceId: z.string().nullable() });

const erasable = z.object({ what: z.enum(["contact", "conversation"]), id: z.string() });

interface CommandKind<Input extends z.ZodType, Output extends z.ZodType> {
  readonly input: Input;
  readonly output: Output;
}

const command = <Input extends z.ZodType, Output extends z.ZodType>(
  kind: CommandKind<Input, Output>,
): CommandKind<Input, Output> => kind;

export const COMMANDS = {
  /** The newest failed jobs; `all` includes those that were retried. That there are more is told as progress. */
  "list-jobs": command({ input: z.object({ all: z.boolean() }), output: z.array(deadLetter) }),
  /** One of them, by its id or the beginning of it. The payload holds ids only. */
  "show-job": command({
    input: z.object({ id: z.string() }),
    output: deadLetter.extend({ payload: z.record(z.string(), z.unknown()) }),
  }),
  /** Queues one again, or with null all; of many the newest 1,000 of each kind are listed, and all are counted. */
  "retry-jobs": command({
    input: z.object({ id: z.string().nullable() }),
    output: z.object({
      replayed: z.array(deadLetter),
      refused: z.array(z.object({ id: z.string(), because: z.string() })),
      /** Left out by a server of the release before, which lists all. */
      counts: z.object({ replayed: z.number(), refused: z.number() }).optional(),
    }),
  }),
  /** Queues the deletion of what is held of something that Intercom has deleted; null for the one workspace it can be in. */
  erase: command({ input: one.extend(erasable.shape), output: erasable.extend({ workspaceId: z.string(), known: z.boolean() }) }),
  /** Syncs the knowledge base, or joins the sync under way; null for every connected workspace. `all`: also what was sent before. */
  "sync-knowledge": command({ input: one.extend({ all: z.boolean().default(false) }), output: z.array(sync) }),
  /** Runs a backtest, or joins one with the same parameters; null for the only connected workspace. */
  backtest: command({
    input: one.extend({ parameters: backtestParametersSchema }),
    output: backtest,
  }),
  /** What a backtest would ask. */
  "estimate-backtest": command({
    input: one.extend({ parameters: backtestParametersSchema }),
    output: z.object({
      intercomCalls: z.number(),
      modelCalls: z.number(),
      price: z.number().nullable(),
      engines: z.record(z.string(), z.string()),
      storing: z.array(z.string()),
    }),
  }),
  /** The doctor's questions to Intercom, asked with each workspace's own token; null for every connected workspace. */
  "inspect-workspaces": command({ input: one, output: z.array(findingSchema) }),
  /** Makes in Intercom what can be made by API; null for every connected workspace. */
  "set-up-workspaces": command({ input: one, output: z.array(setUp) }),
  /** A conversation the sidebar knows, for trying it out; null for one of any workspace. */
  "find-conversation": command({
    input: one,
    output: z.object({ workspaceId: z.string(), conversationId: z.string() }).nullable(),
  }),
  /** The sandbox makes up its secret at each start, so that it signs for those who want to try its endpoints. */
  "sign-as-sandbox": command({
    input: z.object({ algorithm: z.enum(["sha1", "sha256"]), body: z.string() }),
    output: z.object({ hex: z.string() }),
  }),
} as const;

export type CommandName = keyof typeof COMMANDS;
export type CommandInput<Name extends CommandName> = z.infer<(typeof COMMANDS)[Name]["input"]>;
export type CommandOutput<Name extends CommandName> = z.infer<(typeof COMMANDS)[Name]["output"]>;

/** The same object, typed so that a name kept as a type parameter finds its own schemas. */
export const COMMAND_KINDS: {
  readonly [Name in CommandName]: CommandKind<z.ZodType<CommandInput<Name>>, z.ZodType<CommandOutput<Name>>>;
} = COMMANDS;

// Object.keys forgets the keys' type; the object above is closed.
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

export const progressSchema = z.object({
  what: z.string(),
  done: z.number(),
  total: z.number().nullable(),
  /** A line of its own, which the next one does not write over. */
  stays: z.boolean().optional(),
});
export type Progress = z.infer<typeof progressSchema>;

export interface CommandContext {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** Does a command, here or in the running server. @throws CommandRefused with a sentence for the operator. */
export type RunCommand = <Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
  context: CommandContext,
) => Promise<CommandOutput<Name>>;

export type CommandHandlers = {
  readonly [Name in CommandName]: (input: CommandInput<Name>, context: CommandContext) => Promise<CommandOutput<Name>>;
};

/** Why: nothing is there yet to do it with (the first three), or it failed in another process, or anything else. */
export const REFUSAL_REASONS = ["not-installed", "sandbox-stopped", "no-database", "failed", "other"] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** What was asked cannot be done; the message gives the reason and the remedy. */
export class CommandRefused extends Error {
  override readonly name = "CommandRefused";
  readonly reason: RefusalReason;

  constructor(message: string, reason: RefusalReason = "other") {
    super(message);
    this.reason = reason;
  }
}

/** What carries out an operator's command. */
export interface Reached {
  readonly runCommand: RunCommand;
  /** Whether a running server does the work. */
  readonly through: DatabaseReach;
  close(): Promise<void>;
}
