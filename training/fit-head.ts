import { type Head, scores, softmax } from "../src/ai/builtin/heads/head.js";
import type { Task } from "../src/ai/builtin/heads/head.js";
import { trainHead, type TrainingRow } from "../src/ai/builtin/heads/train-head.js";
import { CLASSES, type Example, heldOutWriters } from "./training-set.js";

/** Public rows are many and of other kinds: a fraction of an own message each. More of it cost accuracy on unseen writers. */
const PUBLIC_WEIGHT: Readonly<Record<Task, number>> = { category: 0.1, urgency: 0, sentiment: 0.2, escalation: 0 };

/** 0 keeps the classes as frequent as they are, 1 makes them count the same. */
const BALANCE = 0.5;

/** Found on unseen writers. */
const DECAY: Readonly<Record<Task, number>> = { category: 1e-3, urgency: 1e-3, sentiment: 3e-3, escalation: 3e-3 };

/** A head that works on words alone. */
export function fitHead(task: Task, examples: readonly Example[]): Head {
  return trainHead(trainingRows(task, examples), {
    classes: CLASSES[task],
    passes: 10,
    vectorSize: 0,
    step: 0.1,
    decay: DECAY[task],
    vectorDecay: 0,
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
    const weight = balance.get(label) ?? 1;
    return [{ features, target: classes.indexOf(label), weight: writer === "public" ? PUBLIC_WEIGHT[task] : weight }];
  });
}

export interface HeldOut {
  readonly example: Example;
  readonly label: string;
  readonly raw: readonly number[];
}

/** Scores of every own message by a head that never saw its writer. */
export function heldOutScores(task: Task, examples: readonly Example[]): readonly HeldOut[] {
  return heldOutWriters(examples).flatMap((held) => {
    const head = fitHead(
      task,
      examples.filter(({ writer }) => !held.has(writer)),
    );
    return examples.flatMap((example) => {
      const label = example.labels[task];
      return held.has(example.writer) && label !== undefined ? [{ example, label, raw: scores(head, example.features) }] : [];
    });
  });
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

/** Of ten alarms at least seven shall be right on writers the head never saw: more false ones, and nobody looks any more. */
const ESCALATION_PRECISION = 0.7;
/** In other languages fewer are found at the same precision, and a missed one costs more than a flag too many. */
const ESCALATION_PRECISION_OF_OTHERS = 0.65;

/**
 * The escalation head with its bias moved so that a risk of 0.5 is the point of the wanted precision, and its
 * temperature kept: the risk ranks messages; it is not the chance of an escalation.
 */
export function withEscalationThreshold(head: Head, heldOut: readonly HeldOut[]): Head {
  const isOfOthers = heldOut.every(({ example }) => example.language !== "en");
  const wanted = isOfOthers ? ESCALATION_PRECISION_OF_OTHERS : ESCALATION_PRECISION;
  const leads = heldOut
    .map(({ raw, label }) => ({ lead: (raw[1] ?? 0) - (raw[0] ?? 0), right: label === "true" }))
    .sort((left, right) => right.lead - left.lead);
  let found = 0;
  let point = leads[0]?.lead ?? 0;
  leads.forEach(({ lead, right }, index) => {
    found += right ? 1 : 0;
    // The last place at which the share still holds: as much is found as the precision allows.
    if (found / (index + 1) >= wanted) point = lead;
  });
  return { ...head, bias: head.bias.map((bias, index) => (index === 1 ? bias - point : bias)) };
}
