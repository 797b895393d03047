import { VECTOR_SIZE } from "../src/ai/builtin/embedder/embedder.js";
import { type Head, scores, softmax } from "../src/ai/builtin/heads/head.js";
import type { Task } from "../src/ai/builtin/heads/head.js";
import { trainHead, type TrainingRow } from "../src/ai/builtin/heads/train-head.js";
import { CLASSES, type Example } from "./training-set.js";

/** Public rows are many and of other kinds: a fraction of an own message each. More of it cost accuracy on unseen writers. */
const PUBLIC_WEIGHT: Readonly<Record<Task, number>> = { category: 0.1, urgency: 0, sentiment: 0.2, escalation: 0 };

/** 0 keeps the classes as frequent as they are, 1 makes them count the same. */
const BALANCE = 0.5;

/** Found on unseen writers: topics need more restraint than moods. */
const DECAY: Readonly<Record<Task, { readonly decay: number; readonly vectorDecay: number }>> = {
  category: { decay: 3e-3, vectorDecay: 3e-3 },
  urgency: { decay: 1e-3, vectorDecay: 1e-3 },
  sentiment: { decay: 1e-3, vectorDecay: 3e-4 },
  escalation: { decay: 1e-3, vectorDecay: 1e-3 },
};

const FOLDS = 5;

export function fitHead(task: Task, examples: readonly Example[], withVectors: boolean): Head {
  const vectorSize = withVectors ? VECTOR_SIZE : 0;
  return trainHead(trainingRows(task, examples), {
    classes: CLASSES[task],
    passes: 10,
    vectorSize,
    step: 0.1,
    ...DECAY[task],
    seed: 7,
  });
}

function trainingRows(task: Task, examples: readonly Example[]): readonly TrainingRow[] {
  const classes = CLASSES[task];
  const own = examples.filter(({ writer, labels }) => writer !== "public" && labels[task] !== undefined);
  const share = (label: string) => own.filter(({ labels }) => labels[task] === label).length / own.length;
  const balance = new Map(classes.map((label) => [label, (1 / classes.length / Math.max(1e-3, share(label))) ** BALANCE]));
  return examples.flatMap(({ writer, features, labels }) => {
    const label = labels[task];
    if (label === undefined) return [];
    return [
      { features, target: classes.indexOf(label), weight: writer === "public" ? PUBLIC_WEIGHT[task] : (balance.get(label) ?? 1) },
    ];
  });
}

export interface HeldOut {
  readonly example: Example;
  readonly label: string;
  readonly raw: readonly number[];
}

/** Scores of every own message by a head that never saw its writer. */
export function heldOutScores(task: Task, examples: readonly Example[], withVectors: boolean): readonly HeldOut[] {
  const writers = [...new Set(examples.map(({ writer }) => writer))].filter((writer) => writer !== "public").sort();
  return Array.from({ length: FOLDS }, (_, fold) => new Set(writers.filter((_, index) => index % FOLDS === fold))).flatMap(
    (held) => {
      const head = fitHead(
        task,
        examples.filter(({ writer }) => !held.has(writer)),
        withVectors,
      );
      return examples.flatMap((example) => {
        const label = example.labels[task];
        return held.has(example.writer) && label !== undefined ? [{ example, label, raw: scores(head, example.features) }] : [];
      });
    },
  );
}

/** The temperature under which the held-out messages' labels are most probable. */
export function fitTemperature(task: Task, heldOut: readonly HeldOut[]): number {
  const loss = (temperature: number) =>
    heldOut.reduce(
      (sum, { label, raw }) => sum - Math.log(Math.max(1e-9, softmax(raw, temperature)[CLASSES[task].indexOf(label)] ?? 0)),
      0,
    );
  const candidates = Array.from({ length: 60 }, (_, step) => 0.4 * 1.05 ** step);
  return candidates.reduce((best, candidate) => (loss(candidate) < loss(best) ? candidate : best), 1);
}

/** Of ten messages that should alarm, about nine shall: the alarm costs a look, its absence a customer. */
const ESCALATION_RECALL = 0.9;

/**
 * The escalation head with its bias moved so that a risk of 0.5 is where the wanted share of alarming
 * messages is found. The risk then ranks messages; it is not the chance of an escalation.
 */
export function withEscalationThreshold(head: Head, heldOut: readonly HeldOut[]): Head {
  const leads = heldOut
    .filter(({ label }) => label === "true")
    .map(({ raw }) => (raw[1] ?? 0) - (raw[0] ?? 0))
    .sort((left, right) => right - left);
  const point = leads[Math.floor(leads.length * ESCALATION_RECALL)] ?? 0;
  return { ...head, bias: head.bias.map((bias, index) => (index === 1 ? bias - point : bias)) };
}
