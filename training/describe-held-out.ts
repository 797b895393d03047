import { softmax } from "../src/ai/builtin/heads/head.js";
import type { Task } from "../src/ai/builtin/heads/head.js";
import type { HeldOut } from "./fit-head.js";
import { CLASSES } from "./training-set.js";

/** One line: how often the label was first and among two, and the calibration error. */
export function describeHeldOut(task: Task, heldOut: readonly HeldOut[], temperature: number): string {
  const ranks = heldOut.map(({ label, raw }) => {
    const chances = softmax(raw, temperature);
    const order = CLASSES[task]
      .map((name, index) => ({ name, chance: chances[index] ?? 0 }))
      .sort((left, right) => right.chance - left.chance);
    return { rank: order.findIndex(({ name }) => name === label), confidence: order[0]?.chance ?? 0 };
  });
  const share = (wanted: (rank: number) => boolean) =>
    ranks.filter(({ rank }) => wanted(rank)).length / Math.max(1, ranks.length);
  const mean = ranks.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, ranks.length);
  return [
    task.padEnd(10),
    `right ${share((rank) => rank === 0).toFixed(3)}`,
    `among two ${share((rank) => rank <= 1).toFixed(3)}`,
    `mean confidence ${mean.toFixed(3)}`,
    `temperature ${temperature.toFixed(2)}`,
    `of ${ranks.length} by unseen writers`,
  ].join("  ");
}
