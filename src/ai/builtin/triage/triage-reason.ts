import type { FoundSignal } from "../lexicons/find-signals.js";
import { ESCALATION_SIGNALS, SIGNAL_WORDS, URGENCY_SIGNALS } from "../lexicons/signals.js";
import type { Reading } from "../reading/reading.js";
import type { Circumstance } from "./circumstances.js";

/** Why the message was classified so, naming the phrases it rests on. */
export function triageReason(reading: Reading, category: string, urgency: string, facts: readonly Circumstance[]): string {
  const topic = phrases(reading.signals, (signal) => signal === category);
  const chance = Math.round((reading.category.get(category) ?? 0) * 100);
  const about =
    topic.length > 0
      ? `It says ${topic.join(", ")}, which points to ${category} (${chance} %).`
      : `No single phrase decides it; as a whole it reads most like ${category} (${chance} %).`;
  const pressing = urgency === "low" ? [] : [...pressingSigns(reading.signals), ...facts];
  if (pressing.length === 0) return about;
  return `${about} Urgency is ${urgency}: ${pressing.join("; ")}.`;
}

function pressingSigns(signals: readonly FoundSignal[]): readonly string[] {
  const named = [...URGENCY_SIGNALS, ...ESCALATION_SIGNALS].flatMap((kind) => {
    const found = phrases(signals, (signal) => signal === kind);
    return found.length > 0 ? [`${SIGNAL_WORDS[kind]} (${found.join(", ")})`] : [];
  });
  return named.slice(0, 3);
}

function phrases(signals: readonly FoundSignal[], wanted: (signal: string) => boolean): readonly string[] {
  return signals
    .filter(({ signal }) => wanted(signal))
    .slice(0, 3)
    .map(({ phrase }) => `"${phrase}"`);
}
