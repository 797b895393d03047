/** The team that people would choose, learned from those that past conversations ended with. */
import type { Worker } from "node:worker_threads";
import { slug } from "../../domain/tag-names.js";
import type { OwnTeams, PrecedentQuestion } from "../ports.js";
import { startLearning } from "./corrections/corrected-head.js";
import { learnInThread } from "./corrections/learn.js";
import { embedOne, type Embedder, urgencyOf, VECTOR_SIZE } from "./embedder/embedder.js";
import { type Head, scores, softmax } from "./heads/head.js";
import { rounded } from "./reading/reading.js";
import type { EmbeddedExample, PastExamples } from "./past-examples.js";

/** Of fewer nothing is learned that the engine does not know. */
const FEWEST = 40;
/** What is known is learned anew each week: a backtest asks of many moments. */
const WEEK = 7 * 86_400;
/** Chosen by cross-validation on the older four fifths of the sandbox's past; words besides the vector added nothing. */
const PLAN = { passes: 8, vectorSize: VECTOR_SIZE, step: 0.05, decay: 1e-3, vectorDecay: 1e-2, seed: 11 } as const;
/** Of these at most are kept: each holds its weights. */
const HEADS = 50;

interface LearnedTeams {
  readonly head: Head;
  readonly examples: number;
}

export function createOwnTeams(examples: PastExamples, embedder: Embedder, start: () => Worker = startLearning): OwnTeams {
  const learned = new Map<string, Promise<LearnedTeams>>();

  function learnedOf({ workspaceId, heldOut }: PrecedentQuestion, until: number, rows: readonly EmbeddedExample[]) {
    const key = `${workspaceId} ${heldOut?.run ?? ""} ${until} ${rows.length}`;
    const known = learned.get(key);
    if (known !== undefined) return known;
    const learning = learn(rows, start);
    learned.set(key, learning);
    for (const old of [...learned.keys()].slice(0, Math.max(0, learned.size - HEADS))) learned.delete(old);
    learning.catch(() => learned.delete(key));
    return learning;
  }

  return {
    async choose(question) {
      const asked = question.question.trim();
      if (asked === "") return null;
      const until = Math.floor(question.asOf / WEEK) * WEEK;
      const rows = (await examples.current(question.workspaceId)).filter((example) => teaches(example, until, question));
      if (rows.length < FEWEST || new Set(rows.map(({ teamId }) => teamId)).size < 2) return null;
      const vector = await embedOne(embedder, asked, urgencyOf({ inBackground: question.heldOut !== undefined }));
      if (vector === null) return null;
      const { head, examples: count } = await learnedOf(question, until, rows);
      const chances = softmax(scores(head, { vector, near: null, buckets: [] }), head.temperature);
      const confidence = Math.max(...chances);
      const teamId = head.classes[chances.indexOf(confidence)];
      return teamId === undefined ? null : { teamId, confidence: rounded(confidence), examples: count };
    },
  };
}

function teaches(example: EmbeddedExample, until: number, { conversationId, excluded, heldOut }: PrecedentQuestion): boolean {
  if (!example.teachesTeam || example.teamId === null || example.closedAt >= until) return false;
  if (example.conversationId === conversationId || excluded.teams.includes(example.teamId)) return false;
  if (heldOut?.conversations.has(example.conversationId) === true) return false;
  return !excluded.categories.some((each) => slug(each) === slug(example.category));
}

async function learn(rows: readonly EmbeddedExample[], start: () => Worker): Promise<LearnedTeams> {
  const classes = [...new Set(rows.flatMap(({ teamId }) => teamId ?? []))].sort();
  // In one order, whichever way the store listed them: the same examples give the same head.
  const ordered = [...rows].sort((one, other) => (one.conversationId < other.conversationId ? -1 : 1));
  const head = await learnInThread(start, {
    rows: ordered.map(({ vector, teamId }) => ({
      features: { vector, near: null, buckets: [] },
      target: classes.indexOf(teamId ?? ""),
      weight: 1,
    })),
    plan: { classes, ...PLAN },
  });
  return { head, examples: rows.length };
}
