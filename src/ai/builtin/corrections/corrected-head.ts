/** A head corrected by a workspace's agents: what their corrections add to what was trained. */
import type { Worker } from "node:worker_threads";
import { createSlices } from "../../../kernel/slices.js";
import { startThread } from "../../../kernel/threads.js";
import { type Embedder, VECTOR_SIZE } from "../embedder/embedder.js";
import { type Head, loadModel, type Model, type Probabilities, scores, softmax } from "../heads/head.js";
import type { MessageFeatures } from "../heads/message-features.js";
import { headsFor, readableMessage } from "../heads/readable-message.js";
import type { TrainingRow } from "../heads/train-head.js";
import { languageOf } from "../language.js";
import { type Correction, learnInThread, type LearnQuestion } from "./learn.js";
import { type CorrectionSource, createLearnedUntil, type LearnedHead } from "./learned-until.js";

export type CorrectedTask = "category" | "urgency";

/** What was learned from a workspace's agents, on top of what everybody gets. */
export interface CorrectedHead {
  /** Replaces what was learned for the workspace by what these corrections show; none at all clear everything. */
  learn(workspaceId: string, corrections: readonly Correction[]): Promise<void>;
  /** As learned last. @param until Unix seconds: of a moment of the past, from what was corrected before it */
  known(workspaceId: string, until?: number): Promise<KnownCorrections>;
}

export interface KnownCorrections {
  /** The prior's probabilities, moved towards the agents' as their corrections grow in number. */
  adjust(task: CorrectedTask, prior: Head, features: MessageFeatures): Probabilities;
}

export interface CorrectedHeadParts {
  readonly embedder: Embedder;
  readonly model?: Model;
  readonly start?: () => Worker;
  /** For moments of the past; without it nothing is known of them. */
  readonly source?: CorrectionSource;
}

/** Below about 50 corrections nothing is gained: with so many, prior and corrected answer count the same. */
const HALF_TRUSTED = 60;

export function createCorrectedHead(parts: CorrectedHeadParts): CorrectedHead {
  const { embedder, model = loadModel(), start = startLearning, source = NO_CORRECTIONS } = parts;
  const learned = new Map<string, LearnedHead>();
  const learnedUntil = createLearnedUntil<CorrectedTask>({
    source,
    choose: (task, corrections) => aboutTask(task, corrections, model),
    prepare: (task, chosen) => questionOf(task, chosen, model, embedder),
    learn: (question) => learnInThread(start, question),
  });

  async function learnTask(workspaceId: string, task: CorrectedTask, corrections: readonly Correction[]): Promise<void> {
    const question = await questionOf(task, aboutTask(task, corrections, model), model, embedder);
    const key = `${task} ${workspaceId}`;
    if (question.rows.length === 0) learned.delete(key);
    else learned.set(key, { residual: await learnInThread(start, question), corrections: question.rows.length });
  }

  return {
    async learn(workspaceId, corrections) {
      await learnTask(workspaceId, "category", corrections);
      await learnTask(workspaceId, "urgency", corrections);
    },
    async known(workspaceId, until) {
      const now = (task: CorrectedTask) => learned.get(`${task} ${workspaceId}`) ?? null;
      const known = async (dated: number): Promise<Record<CorrectedTask, LearnedHead | null>> => {
        // Asked once for both, since it costs a query.
        const of = { workspaceId, version: await source.version(workspaceId) };
        return { category: await learnedUntil(of, "category", dated), urgency: await learnedUntil(of, "urgency", dated) };
      };
      const own = until === undefined ? { category: now("category"), urgency: now("urgency") } : await known(until);
      return { adjust: (task, prior, features) => adjusted(own[task], prior, features) };
    },
  };
}

const NO_CORRECTIONS: CorrectionSource = { version: () => Promise.resolve(""), list: () => Promise.resolve([]) };

function adjusted(own: LearnedHead | null, prior: Head, features: MessageFeatures): Probabilities {
  const base = scores(prior, features);
  const before = softmax(base, prior.temperature);
  if (own === null) return named(prior, before);
  const moved = scores(own.residual, features).map((score, index) => score + (base[index] ?? 0));
  const after = softmax(moved, prior.temperature);
  const trust = own.corrections / (own.corrections + HALF_TRUSTED);
  return named(
    prior,
    before.map((chance, index) => (1 - trust) * chance + trust * (after[index] ?? 0)),
  );
}

/** The build puts this file beside the thread: the address is right from here alone. */
export function startLearning(): Worker {
  return startThread(new URL("./learn-thread.js", import.meta.url));
}

function named(head: Head, chances: readonly number[]): Probabilities {
  return new Map(head.classes.map((name, index) => [name, chances[index] ?? 0]));
}

function aboutTask<Given extends Correction>(task: CorrectedTask, corrections: readonly Given[], model: Model): readonly Given[] {
  return corrections.filter((correction) => model.full[task].classes.includes(correction[task] ?? ""));
}

/** One row for each of them. */
async function questionOf(
  task: CorrectedTask,
  wanted: readonly Correction[],
  model: Model,
  embedder: Embedder,
): Promise<LearnQuestion> {
  const { classes } = model.full[task];
  const vectors = await embedder.embed(
    wanted.map(({ text }) => text),
    "later",
  );
  const giveWay = createSlices();
  const rows: TrainingRow[] = [];
  for (const [index, correction] of wanted.entries()) {
    const language = await languageOf(correction.text, giveWay);
    const readable = await readableMessage({ text: correction.text, language, vector: vectors?.[index] ?? null }, giveWay);
    const { heads, features } = await headsFor(model, readable, giveWay);
    rows.push({
      // Nearness is in the base already, and long: it need not be copied into the thread.
      features: { ...features, near: null },
      target: classes.indexOf(correction[task] ?? ""),
      weight: 1,
      base: scores(heads[task], features),
    });
  }
  return {
    rows,
    plan: {
      classes,
      passes: 12,
      vectorSize: vectors === null ? 0 : VECTOR_SIZE,
      step: 0.1,
      decay: 1e-3,
      vectorDecay: 1e-3,
      seed: 11,
    },
  };
}
