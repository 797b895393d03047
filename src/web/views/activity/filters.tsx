/** The filters of the activity, kept in the address. */
import { useState } from "preact/hooks";
import {
  ACTIVITY_ACTORS,
  ACTIVITY_KINDS,
  ACTIVITY_STATES,
  type ActivityFilterInput,
  activityFilterSchema,
} from "../../../console/api/activity.js";
import { CheckboxField, SelectField } from "../../parts/choice-fields.js";
import { Field } from "../../parts/fields.js";
import type { Query } from "../../router/route.js";
import { texts } from "./texts.js";

const words = texts.filters;
const ANY = { value: "", label: words.any };
const optionsOf = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>) => [
  ANY,
  ...values.map((value) => ({ value, label: labels[value] })),
];
const ACTORS = optionsOf(ACTIVITY_ACTORS, texts.automations);
const KINDS = optionsOf(ACTIVITY_KINDS, texts.kinds);
const STATES = optionsOf(ACTIVITY_STATES, texts.states);

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

/** Counts when it is finished, not with every key. */
function TypedField({ label, type, value = "", onType }: TypedFieldProps) {
  return (
    <Field label={label}>
      {(ties) => <input {...ties} type={type} value={value} onChange={(event) => onType(event.currentTarget.value.trim())} />}
    </Field>
  );
}

const FIELDS = activityFilterSchema.keyof().options;

/** The filter in the page's address. What cannot be read there counts as not given. */
export function parseFilter(query: Query): ActivityFilterInput {
  const whole = activityFilterSchema.safeParse(query);
  if (whole.success) return whole.data;
  const broken = new Set(whole.error.issues.map(({ path }) => path[0]));
  return activityFilterSchema.parse(Object.fromEntries(Object.entries(query).filter(([name]) => !broken.has(name))));
}

/** Takes every filter out of the address. */
const NO_FILTER: Query = Object.fromEntries(FIELDS.map((name) => [name, undefined]));

export function countFilters(filter: ActivityFilterInput): number {
  return FIELDS.filter((name) => filter[name] !== undefined).length;
}

type Teammates = readonly { readonly id: string; readonly name: string }[];

/** One choice for each id; somebody known under two names, such as after a rename, stands there with both. */
function teammateOptions(teammates: Teammates, chosen: string): readonly { value: string; label: string }[] {
  const names = new Map<string, string>();
  for (const { id, name } of teammates) names.set(id, names.has(id) ? `${names.get(id) ?? ""}, ${name}` : name);
  if (chosen !== "" && !names.has(chosen)) names.set(chosen, chosen);
  return [...names].map(([value, label]) => ({ value, label }));
}
