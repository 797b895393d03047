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
    ...found(task, heldOut, temperature),
    `of ${ranks.length} by unseen writers`,
  ].join("  ");
}

/** For the two questions of yes and no: what is found at several precisions, and from which chance on. */
function found(task: Task, heldOut: readonly HeldOut[], temperature: number): readonly string[] {
  const wanted = task === "escalation" ? ["true"] : task === "urgency" ? ["high", "urgent"] : [];
  if (wanted.length === 0) return [];
  const rows = heldOut
    .map(({ raw, label }) => {
      const chances = softmax(raw, temperature);
      return {
        chance: wanted.reduce((sum, name) => sum + (chances[CLASSES[task].indexOf(name)] ?? 0), 0),
        is: wanted.includes(label),
      };
    })
    .sort((left, right) => right.chance - left.chance);
  const all = rows.filter(({ is }) => is).length;
  return [0.6, 0.65, 0.7, 0.75, 0.8].map((precision) => {
    let hits = 0;
    let best = { recall: 0, from: 1 };
    rows.forEach(({ chance, is }, index) => {
      hits += is ? 1 : 0;
      if (hits / (index + 1) >= precision) best = { recall: hits / all, from: chance };
    });
    return `${precision}: ${best.recall.toFixed(2)} from ${best.from.toFixed(2)}`;
  });
}

/** From so many words on a message is told at length. */
const LONG_FROM = 35;
/** Written without blanks, about so many characters are a word. */
const CHARACTERS_A_WORD = 2;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Whether a message is one of those that heads read worst. */
export function isLong(text: string): boolean {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = text.replace(UNSPACED, " ").match(/\S+/gu)?.length ?? 0;
  return spaced + unspaced / CHARACTERS_A_WORD >= LONG_FROM;
}
