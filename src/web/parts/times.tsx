/** Times and durations as people read them. */
import { ENGLISH, ENGLISH_TIMES, momentText } from "./format.js";

const WHOLE = new Intl.DateTimeFormat(ENGLISH_TIMES, { dateStyle: "long", timeStyle: "medium" });

/** Today by the clock, else by the day; whole on hover. @param at in epoch milliseconds @param precise to the second */
export function TimeStamp({ at, precise = false }: { at: number; precise?: boolean }) {
  const moment = new Date(at);
  return (
    <time class="time" dateTime={moment.toISOString()} title={WHOLE.format(moment)}>
      {momentText(at, Date.now(), precise)}
    </time>
  );
}

const WORDS = new Intl.RelativeTimeFormat(ENGLISH, { numeric: "auto" });

const STEPS = [
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3_600 },
  { unit: "minute", seconds: 60 },
  { unit: "second", seconds: 1 },
] as const;

/** How long ago, or in how long: "3 minutes ago"; the whole time on hover. Both in epoch milliseconds. */
export function Ago({ at, now }: { at: number; now: number }) {
  const moment = new Date(at);
  return (
    <time dateTime={moment.toISOString()} title={WHOLE.format(moment)}>
      {wordsFor((at - now) / 1000)}
    </time>
  );
}

function wordsFor(seconds: number): string {
  const step = STEPS.find((each) => Math.abs(seconds) >= each.seconds) ?? { unit: "second", seconds: 1 };
  return WORDS.format(Math.trunc(seconds / step.seconds), step.unit);
}

/** Milliseconds below a second, else seconds. */
export function formatDuration(milliseconds: number): string {
  const isShort = milliseconds < 1_000;
  const unit = isShort ? "millisecond" : "second";
  const value = isShort ? Math.round(milliseconds) : milliseconds / 1_000;
  return new Intl.NumberFormat(ENGLISH, { style: "unit", unit, maximumFractionDigits: 1 }).format(value);
}
