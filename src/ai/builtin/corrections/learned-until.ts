/** What a workspace's corrections had taught by a moment of the past: a backtest is asked as of then, and knows no later ones. */
import { LRUCache } from "lru-cache";
import type { Head } from "../heads/head.js";
import type { ExampleSource } from "../past-examples.js";
import type { Correction, LearnQuestion } from "./learn.js";

export interface DatedCorrection extends Correction {
  /** Unix seconds. */
  readonly at: number;
}

/** Corrections with when they were made, oldest first. */
export type CorrectionSource = ExampleSource<DatedCorrection>;

/** What was learned from a workspace's agents, on top of what everybody gets. */
export interface LearnedHead {
  readonly residual: Head;
  readonly corrections: number;
}

export interface LearnedUntilParts<Task extends string> {
  readonly source: CorrectionSource;
  /** Those that say something about this, in the order given: each becomes one row. */
  readonly choose: (task: Task, corrections: readonly DatedCorrection[]) => readonly DatedCorrection[];
  readonly prepare: (task: Task, chosen: readonly DatedCorrection[]) => Promise<LearnQuestion>;
  readonly learn: (question: LearnQuestion) => Promise<Head>;
}

interface CorrectionsOf {
  readonly workspaceId: string;
  /** As the source says it now. */
  readonly version: string;
}

interface Prepared {
  /** Unix seconds of each row, oldest first. */
  readonly dates: readonly number[];
  readonly question: LearnQuestion;
}

/** Of several workspaces at once; each holds a row a correction. */
const PREPARED = 4;
/** A backtest goes through the past in order, so that few are asked for at once; each holds its weights. */
const HEADS = 16;

/** @returns null where nothing had been corrected by then */
export function createLearnedUntil<Task extends string>({ source, choose, prepare, learn }: LearnedUntilParts<Task>) {
  const prepared = new LRUCache<string, Promise<Prepared>>({ max: PREPARED });
  const heads = new LRUCache<string, Promise<Head>>({ max: HEADS });

  async function prepareAll(workspaceId: string, task: Task): Promise<Prepared> {
    const chosen = choose(task, await source.list(workspaceId));
    return { dates: chosen.map(({ at }) => at), question: await prepare(task, chosen) };
  }

  return async ({ workspaceId, version }: CorrectionsOf, task: Task, until: number): Promise<LearnedHead | null> => {
    const key = `${task} ${version} ${workspaceId}`;
    const { dates, question } = await kept(prepared, key, () => prepareAll(workspaceId, task));
    const corrections = stepBelow(dates.filter((at) => at < until).length);
    if (corrections === 0) return null;
    const asOf = { ...question, rows: question.rows.slice(0, corrections) };
    return { residual: await kept(heads, `${corrections} ${key}`, () => learn(asOf)), corrections };
  };
}

/** What failed is tried again. */
function kept<Value>(cache: LRUCache<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const making = make();
  cache.set(key, making);
  making.catch(() => cache.delete(key));
  return making;
}

/** Each number of corrections is another head, and learning takes its time: the newest eighth may be left out. */
function stepBelow(corrections: number): number {
  const step = Math.max(1, 2 ** Math.floor(Math.log2(Math.max(1, corrections) / 8)));
  return Math.floor(corrections / step) * step;
}
