/** Changes of settings in words: the history, and the list of what was and what is. */
import { z } from "zod";
import { useState } from "preact/hooks";
import type { ReadSettings, SettingHistoryEntry } from "../../../console/api/settings.js";
import { CHANNELS } from "../../../domain/conversation.js";
import { SETTING_NAMES } from "../../../domain/setting-changes.js";
import { AUTONOMY, AUTONOMY_MODES, LESSON_LEVELS, LEVELED, TARGET_SOURCES } from "../../../domain/settings.js";
import type { AskConsole } from "../../api/console-client.js";
import { LoadMore, WhenLoaded } from "../../parts/loading.js";
import { Section } from "../../parts/page-layout.js";
import { TimeStamp } from "../../parts/times.js";
import { useAsked } from "../../state/asked.js";
import { useTask } from "../../state/task.js";
import { alertTexts, factsKeyTexts } from "./alert-texts.js";
import { settingsViewTexts } from "./texts.js";

interface SettingsHistoryProps {
  readonly ask: AskConsole;
  readonly choices: ReadSettings["choices"];
}

export function SettingsHistory({ ask, choices }: SettingsHistoryProps) {
  const first = useAsked(ask, "list-setting-changes", {});
  const [older, setOlder] = useState<{ entries: readonly SettingHistoryEntry[]; next: string | null } | null>(null);
  const more = useTask();
  const readMore = (after: string) =>
    void more.run(async () => {
      const page = await ask("list-setting-changes", { after });
      setOlder((before) => ({ entries: [...(before?.entries ?? []), ...page.entries], next: page.next }));
    });
  return (
    <Section title={settingsViewTexts.history.title} lead={settingsViewTexts.history.lead}>
      <WhenLoaded loader={first} failure={settingsViewTexts.history.failure}>
        {(page) => {
          const entries = [...page.entries, ...(older?.entries ?? [])];
          const next = older === null ? page.next : older.next;
          if (entries.length === 0) return <p class="muted">{settingsViewTexts.history.empty}</p>;
          return (
            <>
              <ol class="settings-history">
                {entries.map(({ id, by, at, changes }) => (
                  <li key={id}>
                    <p>
                      <strong>{by}</strong> <TimeStamp at={at} />
                    </p>
                    <ChangeList changes={changes} choices={choices} />
                  </li>
                ))}
              </ol>
              <LoadMore
                shown={entries.length}
                hasMore={next !== null}
                busy={more.busy}
                onMore={() => (next === null ? undefined : readMore(next))}
              />
              {more.error === null ? null : <p class="problem">{more.error.message}</p>}
            </>
          );
        }}
      </WhenLoaded>
    </Section>
  );
}

interface ChangeListProps {
  readonly changes: readonly { readonly setting: string; readonly before?: unknown; readonly after?: unknown }[];
  readonly choices: Pick<ReadSettings["choices"], "teams" | "teammates">;
}

/** What was and what is, setting by setting. */
export function ChangeList({ changes, choices }: ChangeListProps) {
  return (
    <ul class="settings-changes">
      {changes.map(({ setting, before, after }) => (
        <li key={setting}>
          <span class="settings-change-name">{nameOf(setting)}</span>
          {setting === "alerts.webhookSecret" ? null : (
            <>
              <span class="unseen"> {settingsViewTexts.history.before} </span>
              <del>{describeValue(setting, before, choices)}</del>
              <span aria-hidden="true"> → </span>
              <span class="unseen"> {settingsViewTexts.history.after} </span>
              <ins>{describeValue(setting, after, choices)}</ins>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A setting that this version of the page does not know keeps its bare name. */
function nameOf(setting: string): string {
  if (setting === "owners") return settingsViewTexts.owners.title;
  if (setting === "factsKey") return factsKeyTexts.title;
  const ofAlerts = alertTexts.names[setting];
  if (ofAlerts !== undefined) return ofAlerts;
  const known = SETTING_NAMES.find((name) => name === setting);
  return known === undefined ? setting : settingsViewTexts.names[known];
}

type Choices = Pick<ReadSettings["choices"], "teams" | "teammates">;

/** A setting's value in words, also one that was written down by another version of the app. */
export function describeValue(setting: string, value: unknown, choices: Choices): string {
  if (typeof value === "boolean") return value ? settingsViewTexts.on : settingsViewTexts.off;
  if (typeof value === "number") return describeNumber(setting, value);
  if (typeof value === "string") return describeLesson(setting, value) ?? describeText(value);
  if (Array.isArray(value)) {
    const names = value.map((item) => describeItem(setting, String(item), choices));
    return names.length === 0 ? settingsViewTexts.none : names.join(", ");
  }
  if (typeof value !== "object" || value === null) return settingsViewTexts.none;
  if (setting === "alerts.quietHours") return describeQuietHours(value);
  if (setting === "categoryRules") return describeRules(value, choices);
  const entries = Object.entries(value).map(([group, team]) => `${group} to ${nameOfId(String(team), choices.teams)}`);
  return entries.length === 0 ? settingsViewTexts.defaultTeams : entries.join(", ");
}

const quietHoursSchema = z.object({ from: z.string().catch(""), to: z.string().catch("") });

/** By name, for the database gives them back in an order of its own. */
function describeQuietHours(value: object): string {
  const { from, to } = quietHoursSchema.parse(value);
  return `${from}–${to}`;
}

function describeItem(setting: string, item: string, choices: Choices): string {
  if (setting === "pastTeamsOff") return nameOfId(item, choices.teams);
  if (["excludedAgents", "pastTeammatesOff", "owners"].includes(setting)) return nameOfId(item, choices.teammates);
  const channel = setting === "channelsOff" ? CHANNELS.find((each) => each === item) : undefined;
  return channel === undefined ? item : settingsViewTexts.channels.names[channel];
}

const ruleSchema = z.object({
  description: z.string().catch(""),
  threshold: z.number().nullable().catch(null),
  team: z.string().nullable().catch(null),
  levels: z.record(z.string(), z.string()).catch({}),
});

function describeRules(rules: object, choices: Choices): string {
  const described = Object.entries(rules).flatMap(([category, rule]) => {
    const read = ruleSchema.safeParse(rule);
    if (!read.success) return [];
    const { threshold, team, ...rest } = read.data;
    const words = describeRule(
      { ...rest, team: team ?? "", threshold: threshold === null ? "" : describeNumber("threshold", threshold) },
      choices,
    );
    return [`${category}: ${words}`];
  });
  return described.length === 0 ? settingsViewTexts.none : described.join("; ");
}

/** What is different, with its values in words; "" is not. */
interface RuleInWords {
  readonly description: string;
  readonly threshold: string;
  readonly team: string;
  readonly levels: Readonly<Record<string, string>>;
}

export function describeRule({ description, threshold, team, levels }: RuleInWords, choices: Choices): string {
  const texts = settingsViewTexts.rule;
  const parts = [
    ...Object.entries(levels).map(([automation, level]) =>
      level === "" ? "" : texts.level(levelName(automation), describeText(level)),
    ),
    threshold === "" ? "" : texts.from(threshold),
    team === "" ? "" : texts.to(nameOfId(team, choices.teams)),
    description === "" ? "" : texts.described(description),
  ].filter((part) => part !== "");
  return parts.length === 0 ? texts.none : parts.join(", ");
}

/** An automation that this version of the page does not know keeps its bare name. */
function levelName(automation: string): string {
  const known = LEVELED.find((each) => each === automation);
  return known === undefined ? automation : settingsViewTexts.categoryRule.levels[known];
}

const LESSON_SETTINGS = ["precedents", "ownTeams", "houseStyle"];

function describeLesson(setting: string, value: string): string | null {
  const level = LESSON_SETTINGS.includes(setting) ? LESSON_LEVELS.find((each) => each === value) : undefined;
  return level === undefined ? null : settingsViewTexts.past.levels[level];
}

function describeText(value: string): string {
  const way = AUTONOMY.find((each) => each === value);
  if (way !== undefined) return settingsViewTexts.ways[way];
  const mode = AUTONOMY_MODES.find((each) => each === value);
  if (mode !== undefined) return settingsViewTexts.autonomyModes[mode];
  const source = TARGET_SOURCES.find((each) => each === value);
  return source === undefined ? value : settingsViewTexts.targetSources[source];
}

function describeNumber(setting: string, value: number): string {
  if (setting === "qaMinimumWords") return settingsViewTexts.words(value);
  if (setting.startsWith("minutes")) return settingsViewTexts.minutes(value);
  return setting.endsWith("Days") ? settingsViewTexts.days(value) : `${Number((value * 100).toFixed(2))} %`;
}

function nameOfId(id: string, choices: Choices["teams"]): string {
  return (choices.known ? choices.items.find((choice) => choice.id === id)?.name : undefined) ?? id;
}
