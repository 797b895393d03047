/** The activity's entries by day: one line each, behind it why, how sure, by whom, and where to find it. */
import { ENGLISH } from "../../parts/format.js";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { ActivityEntry, ActivityState } from "../../../console/api/activity-entry.js";
import { confidenceInWords } from "../../../domain/confidence.js";
import type { AskConsole } from "../../api/console-client.js";
import { Badge, type Tone } from "../../parts/badges.js";
import { Missing } from "../../parts/values.js";
import { addressOf } from "../../router/route.js";
import { activityViewTexts } from "./texts.js";
import { UndoControl } from "./undo-control.js";
import type { WorkspaceClock } from "./workspace-clock.js";

interface EntryDaysProps {
  readonly ask: AskConsole;
  /** Newest first. */
  readonly entries: readonly ActivityEntry[];
  readonly clock: WorkspaceClock;
  onChange(entry: ActivityEntry): void;
}

/** The record, a section for each of the workspace's days. */
export function EntryDays({ ask, entries, clock, onChange }: EntryDaysProps) {
  return (
    <>
      {byDay(entries, clock).map(({ day, of }) => (
        <section key={day} class="activity-day" aria-labelledby={`activity-day-${day}`}>
          <h2 id={`activity-day-${day}`}>{clock.dayTitle(of[0]?.at ?? 0)}</h2>
          <ol class="activity-list">
            {of.map((entry) => (
              <li key={entry.id}>
                <EntryLine ask={ask} entry={entry} clock={clock} onChange={onChange} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function byDay(entries: readonly ActivityEntry[], clock: WorkspaceClock) {
  const days = new Map<string, ActivityEntry[]>();
  for (const entry of entries) {
    const day = clock.day(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, of]) => ({ day, of }));
}

const TONES: Readonly<Record<ActivityState, Tone>> = {
  done: "good",
  "under-way": "notice",
  refused: "fault",
  undone: "neutral",
  suggested: "neutral",
};

interface EntryLineProps {
  readonly ask: AskConsole;
  readonly entry: ActivityEntry;
  readonly clock: WorkspaceClock;
  onChange(entry: ActivityEntry): void;
}

/** One line of the record; opened, it shows the rest. */
function EntryLine({ ask, entry, clock, onChange }: EntryLineProps) {
  const [open, setOpen] = useState(false);
  return (
    <details class="activity-entry" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <time dateTime={new Date(entry.at).toISOString()} title={clock.whole(entry.at)}>
          {clock.time(entry.at)}
        </time>
        <span class="activity-what">{entry.what}</span>
        <span class="activity-by">{entry.teammate?.name ?? activityViewTexts.automations[entry.automation]}</span>
        <Badge tone={TONES[entry.state]}>{activityViewTexts.states[entry.state]}</Badge>
      </summary>
      {open ? (
        <div class="activity-rest">
          <EntryDetails entry={entry} clock={clock} />
          {entry.undo === null ? null : <UndoControl ask={ask} entry={entry} undo={entry.undo} onChange={onChange} />}
        </div>
      ) : null}
    </details>
  );
}

const words = activityViewTexts.details;
const PERCENT = new Intl.NumberFormat(ENGLISH, { style: "percent", maximumFractionDigits: 0 });

/** A draft's is the chance that it can be sent as it is; what other engines give is no share of anything. */
function confidenceOf({ automation, confidence }: ActivityEntry): string | null {
  return automation === "draft" && confidence !== null ? PERCENT.format(confidence) : confidenceInWords(confidence);
}

/** Why, how sure, by whom, and where to find it. */
function EntryDetails({ entry, clock }: { entry: ActivityEntry; clock: WorkspaceClock }) {
  const { why, failure, made, confidence, score, engine, teammate, resolvedAt, reference, undo } = entry;
  const isDecision = entry.automation !== "teammate";
  return (
    <dl class="activity-details">
      {failure === null ? null : <Detail name={words.failure}>{failure}</Detail>}
      {isDecision || why !== null ? <Detail name={words.why}>{why ?? <Missing why={words.noReason} />}</Detail> : null}
      {made === null ? null : <Detail name={words.made}>{made}</Detail>}
      {teammate === null ? null : <Detail name={words.teammate}>{teammate.name}</Detail>}
      {score === null ? null : <Detail name={words.score}>{PERCENT.format(score)}</Detail>}
      {isDecision || confidence !== null ? (
        <Detail name={words.confidence}>{confidenceOf(entry) ?? <Missing why={words.noConfidence} />}</Detail>
      ) : null}
      {isDecision || engine !== null ? (
        <Detail name={words.engine}>
          {engine === null ? <Missing why={words.noEngine} /> : [engine.label, engine.notice].filter(Boolean).join(". ")}
        </Detail>
      ) : null}
      {resolvedAt === null || entry.state === "undone" ? null : <Detail name={words.resolved}>{clock.whole(resolvedAt)}</Detail>}
      {undo?.status === "undone" ? <Detail name={words.undone}>{undoneWords(undo, clock)}</Detail> : null}
      {reference === null ? null : (
        <Detail name={words.reference}>
          <span class="code">{reference}</span>
        </Detail>
      )}
      <Detail name={words.conversation}>
        <ConversationLinks entry={entry} />
      </Detail>
    </dl>
  );
}

function Detail({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function undoneWords({ by, at }: NonNullable<ActivityEntry["undo"]>, clock: WorkspaceClock): ComponentChildren {
  const known = [at === null ? null : clock.whole(at), by === null ? null : words.by(by)].filter((word) => word !== null);
  return known.length === 0 ? <Missing /> : known.join(", ");
}

function ConversationLinks({ entry: { conversationId, link } }: { entry: ActivityEntry }) {
  const elsewhere = link.startsWith("#") ? {} : { target: "_blank", rel: "noreferrer" };
  return (
    <span class="activity-links">
      <span class="code">{conversationId}</span>
      <a href={link} {...elsewhere}>
        {link.startsWith("#") ? words.openHere : words.openInIntercom}
      </a>
      <a href={addressOf({ at: "activity" }, { conversationId })}>{words.wholeConversation}</a>
    </span>
  );
}
