const CLOCK = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const SECONDS = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const DAY = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });
const WHOLE = new Intl.DateTimeFormat(undefined, { dateStyle: "long", timeStyle: "medium" });

/** Today by the clock, earlier by the day; whole on hover. `at` is in epoch milliseconds. */
export function TimeStamp({ at, precise = false }: { at: number; precise?: boolean }) {
  const moment = new Date(at);
  const isToday = moment.toDateString() === new Date().toDateString();
  const shown = precise ? SECONDS : CLOCK;
  return (
    <time class="time" dateTime={moment.toISOString()} title={WHOLE.format(moment)}>
      {isToday || precise ? shown.format(moment) : `${DAY.format(moment)}, ${CLOCK.format(moment)}`}
    </time>
  );
}
