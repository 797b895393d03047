/** The console's questions about the help centre: its state, its articles, its gaps, a sync. */
import { z } from "zod";
import { endpoint } from "./endpoint.js";

/** Epoch milliseconds. */
const moment = z.number();

const problem = z.object({
  says: z.string(),
  /** What to do about it; null where it passes by itself. */
  remedy: z.string().nullable(),
});

const report = z.object({
  at: moment,
  seen: z.number(),
  sent: z.number(),
  /** Titles of what was published before this sync and is not any more. */
  unpublished: z.array(z.string()),
  /** What the knowledge service refused; sent again with the next sync. */
  refused: z.array(problem.extend({ title: z.string() })),
  /** Why the gaps are those of an earlier sync; null where they were found with this one. */
  gapsProblem: problem.nullable(),
});

const progress = z.object({ began: moment, done: z.number(), total: z.number().nullable() });

/** The status of the knowledge base's sync. */
const syncSchema = z.discriminatedUnion("status", [
  z.object({ status: z.literal("never") }),
  z.object({ status: z.literal("waiting") }),
  z.object({ status: z.literal("running"), progress: progress.nullable() }),
  z.object({ status: z.literal("done") }),
  /** Tried again at `nextAt` by itself. */
  z.object({ status: z.literal("failing"), problem, nextAt: moment.nullable() }),
  z.object({ status: z.literal("failed"), problem }),
]);
export type SyncView = z.infer<typeof syncSchema>;

const articleSchema = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  collections: z.array(z.string()),
  language: z.string().nullable(),
  updatedAt: moment,
  /** Since when it is not published any more; null while it is. */
  unpublishedSince: moment.nullable(),
  /** Drafts of the last days (`usesDays`) that rest on it. */
  uses: z.number(),
  /** How often teammates reported it wrong. */
  calledWrong: z.number(),
  /** Whether its present text has been sent. */
  sent: z.boolean(),
  /** For teammates alone, and not sent to a service that other workspaces use as well. */
  staysHere: z.boolean(),
});
export type KnowledgeArticle = z.infer<typeof articleSchema>;

export const ARTICLE_LISTS = ["published", "called-wrong", "unpublished"] as const;

const gapSchema = z.object({
  topic: z.string(),
  /** How many questions; null where the service does not tell. */
  asked: z.number().nullable(),
  /** Customers' words; names, addresses and numbers are hidden. */
  samples: z.array(z.string()),
  suggestedTitle: z.string().nullable(),
});
export type KnowledgeGapView = z.infer<typeof gapSchema>;

export const ARTICLES_A_PAGE = 25;

export const knowledgeEndpoints = {
  "read-knowledge": endpoint({
    method: "GET",
    path: "/knowledge",
    input: z.object({}),
    output: z.object({
      answeredBy: z.object({ engine: z.enum(["simpli", "builtin"]), host: z.string().nullable() }),
      /** Whether other workspaces use the same service: then it is sent nothing that is for teammates alone. */
      shared: z.boolean(),
      sync: syncSchema,
      last: report.nullable(),
      counts: z.object({ published: z.number(), calledWrong: z.number(), unpublished: z.number() }),
      /** Where the service cannot take articles back: how many stay in it that are not published any more. */
      leftBehind: z.number(),
      gaps: z.object({ foundAt: moment.nullable(), topics: z.array(gapSchema) }),
      /** False where Simpli Reply writes the drafts: it does not tell which questions had none. */
      questionsKnown: z.boolean(),
      /** The latest questions for which no article was found, masked as the samples are. */
      questions: z.array(z.object({ text: z.string(), at: moment, conversationUrl: z.string() })),
    }),
  }),
  "list-articles": endpoint({
    method: "GET",
    path: "/knowledge/articles",
    input: z.object({
      list: z.enum(ARTICLE_LISTS).default("published"),
      search: z.string().max(100).default(""),
      /** From 1. */
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    output: z.object({
      articles: z.array(articleSchema),
      total: z.number(),
      /** The one asked for, or the last one. */
      page: z.number(),
      /** 30, or as many as are kept. */
      usesDays: z.number(),
    }),
  }),
  /** Puts a sync into the queue unless one waits or runs. */
  "sync-knowledge": endpoint({
    method: "POST",
    path: "/knowledge/sync",
    input: z.object({
      /** Also what was sent before, to a service that has lost it. */
      all: z.boolean().default(false),
    }),
    output: z.object({
      /** False where one was under way already. */
      started: z.boolean(),
      sync: syncSchema,
    }),
  }),
} as const;
