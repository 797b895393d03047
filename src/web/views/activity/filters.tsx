/** What the page Activity asks for: its filters, entries page by page, how many are new. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { ACTIVITY_ACTORS, ACTIVITY_STATES, type ActivityEntry, type ActivityPage } from "../../../console/api/activity-entry.js";
import { ACTIVITY_KINDS, type ActivityFilterInput } from "../../../console/api/activity.js";
import type { AskConsole } from "../../api/console-client.js";
import { CheckboxField, SelectField } from "../../parts/choice-fields.js";
import { Field } from "../../parts/fields.js";
import { useFocusOnMove } from "../../router/focus.js";
import type { Query } from "../../router/route.js";
import { useAsked } from "../../state/asked.js";
import { type Loader, valueOf } from "../../state/loaded.js";
import { type TaskState, useTask } from "../../state/task.js";
import { countFilters, isDay, NO_FILTER } from "./address-filter.js";
import { activityViewTexts } from "./texts.js";

const words = activityViewTexts.filters;
const ANY = { value: "", label: words.any };
const optionsOf = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>) => [
  ANY,
  ...values.map((value) => ({ value, label: labels[value] })),
];
const ACTORS = optionsOf(ACTIVITY_ACTORS, activityViewTexts.automations);
const KINDS = optionsOf(ACTIVITY_KINDS, activityViewTexts.kinds);
const STATES = optionsOf(ACTIVITY_STATES, activityViewTexts.states);

interface FiltersProps {
  readonly filter: ActivityFilterInput;
  readonly teammates: Teammates;
  readonly timezone: string | null;
  onChange(changes: Query): void;
}

/** What is shown. Folded on a phone, where it would fill the screen. */
export function Filters({ filter, teammates, timezone, onChange }: FiltersProps) {
  const [open] = useState(() => window.matchMedia("(min-width: 44rem)").matches);
  const count = countFilters(filter);
  const { automation = "", kind = "", state = "", teammateId = "" } = filter;
  return (
    <details class="section activity-filters" open={open}>
      <summary>{count === 0 ? words.title : words.active(count)}</summary>
      <div class="activity-fields">
        <SelectField label={words.by} options={ACTORS} value={automation} onChoose={(value) => onChange({ automation: value })} />
        <SelectField label={words.kind} options={KINDS} value={kind} onChoose={(value) => onChange({ kind: value })} />
        <SelectField label={words.state} options={STATES} value={state} onChoose={(value) => onChange({ state: value })} />
        <SelectField
          label={words.teammate}
          options={[ANY, ...teammateOptions(teammates, teammateId)]}
          value={teammateId}
          onChoose={(value) => onChange({ teammateId: value })}
        />
        <TypedField label={words.from} type="date" value={filter.from} onType={(from) => onChange({ from })} />
        <TypedField label={words.to} type="date" value={filter.to} onType={(to) => onChange({ to })} />
        <TypedField
          label={words.conversation}
          type="search"
          value={filter.conversationId}
          onType={(conversationId) => onChange({ conversationId })}
        />
        <CheckboxField
          label={words.onlyFailures}
          checked={filter.only === "failures"}
          onChange={(checked) => onChange({ only: checked ? "failures" : undefined })}
        />
      </div>
      <div class="actions">
        {count === 0 ? null : (
          <button type="button" class="button" onClick={() => onChange(NO_FILTER)}>
            {words.clear}
          </button>
        )}
        {timezone === null ? null : <p class="muted">{words.days(timezone)}</p>}
      </div>
    </details>
  );
}

interface TypedFieldProps {
  readonly label: string;
  readonly type: "date" | "search";
  readonly value: string | undefined;
  onType(value: string): void;
}

/** Counts when it is finished, not with every key; an answer that comes meanwhile leaves what is typed. */
function TypedField({ label, type, value = "", onType }: TypedFieldProps) {
  const [text, setText] = useState(value);
  useLayoutEffect(() => setText(value), [value]);
  return (
    <Field label={label}>
      {(ties) => (
        <input
          {...ties}
          type={type}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onChange={(event) => {
            const typed = event.currentTarget.value.trim();
            if (type !== "date" || typed === "" || isDay(typed)) onType(typed);
          }}
          onBlur={() => type === "date" && setText(value)}
        />
      )}
    </Field>
  );
}

type Teammates = readonly { readonly id: string; readonly name: string }[];

/** One choice for each id; somebody known under two names, such as after a rename, stands there with both. */
function teammateOptions(teammates: Teammates, chosen: string): readonly { value: string; label: string }[] {
  const names = new Map<string, string>();
  for (const { id, name } of teammates) names.set(id, names.has(id) ? `${names.get(id) ?? ""}, ${name}` : name);
  if (chosen !== "" && !names.has(chosen)) names.set(chosen, chosen);
  return [...names].map(([value, label]) => ({ value, label }));
}

/** What was read after the first page, as long as that page is the one shown. */
interface Older {
  readonly after: ActivityPage | null;
  readonly entries: readonly ActivityEntry[];
  readonly next: string | null;
}

interface Activity {
  readonly first: Loader<ActivityPage>;
  /** Of all pages read so far, newest first. */
  readonly entries: readonly ActivityEntry[];
  readonly hasMore: boolean;
  readonly more: TaskState;
  readMore(): void;
  /** Takes a newer state of an entry that is shown. */
  put(entry: ActivityEntry): void;
  /** Everyone the filter can name; those of the page before while the next is loaded. */
  readonly teammates: Teammates;
  readonly timezone: string | null;
}

export function useActivity(ask: AskConsole, filter: ActivityFilterInput): Activity {
  const first = useAsked(ask, "list-activity", filter);
  const page = valueOf(first.loaded);
  const [read, setRead] = useState<Older>({ after: null, entries: [], next: null });
  const [newer, setNewer] = useState<ReadonlyMap<string, ActivityEntry>>(new Map());
  const more = useTask();
  const known = useRef<ActivityPage | null>(null);
  known.current = page ?? known.current;
  // "Clear filters", "Show 3 new" and a link in the list are gone once they did it.
  useFocusOnMove(known.current === null ? null : `${JSON.stringify(filter)} ${known.current.newest}`);

  const older = read.after === page ? read : { after: page, entries: [], next: page?.next ?? null };
  const entries = useMemo(
    () => [...(page?.entries ?? []), ...older.entries].map((entry) => latest(entry, newer.get(entry.id))),
    [page, older.entries, newer],
  );
  const readMore = () => {
    const { after, next } = older;
    if (next === null) return;
    void more.run(async () => {
      const added = await ask("list-activity", { ...filter, before: next });
      setRead({ after, entries: [...older.entries, ...added.entries], next: added.next });
    });
  };
  return {
    first,
    entries,
    hasMore: older.next !== null,
    more,
    readMore,
    put: (entry) => setNewer((before) => new Map(before).set(entry.id, entry)),
    teammates: known.current?.teammates ?? [],
    timezone: known.current?.timezone ?? null,
  };
}

/** A list that was loaded again may know more than the answer to an earlier click. */
function latest(listed: ActivityEntry, answered: ActivityEntry | undefined): ActivityEntry {
  if (answered === undefined || (listed.resolvedAt ?? 0) > (answered.resolvedAt ?? 0)) return listed;
  return answered;
}

/** Seldom enough to cost nothing, often enough to be noticed. */
const CHECK_MS = 20_000;

/** How many lines have come since the list was read. Checks while the page is visible, and when it becomes visible again. */
export function useNewCount(ask: AskConsole, filter: ActivityFilterInput, since: string | null): number {
  const [found, setFound] = useState<{ readonly since: string | null; readonly count: number }>({ since, count: 0 });
  const question = JSON.stringify(filter);
  useEffect(() => {
    if (since === null) return;
    let left = false;
    const check = () => {
      if (document.visibilityState !== "visible") return;
      ask("count-new-activity", { ...filter, since }).then(
        ({ count }) => left || setFound({ since, count }),
        // The list itself says when the server cannot be reached; the next check comes soon enough.
        () => undefined,
      );
    };
    const timer = window.setInterval(check, CHECK_MS);
    document.addEventListener("visibilitychange", check);
    return () => {
      left = true;
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", check);
    };
  }, [ask, question, since]);
  return found.since === since ? found.count : 0;
}
