import type { ComponentChildren } from "preact";
import type { ActivityEntry } from "../../../console/api/activity.js";
import { Missing } from "../../parts/values.js";
import { addressOf } from "../../router/route.js";
import { texts } from "./texts.js";
import type { WorkspaceClock } from "./workspace-clock.js";

const words = texts.details;
const PERCENT = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 0 });

/** Why, how sure, by whom, and where to find it. */
export function EntryDetails({ entry, clock }: { entry: ActivityEntry; clock: WorkspaceClock }) {
  const { why, failure, confidence, score, engine, teammate, resolvedAt, reference, undo } = entry;
  const isDecision = entry.automation !== "teammate";
  return (
    <dl class="activity-details">
      {failure === null ? null : <Detail name={words.failure}>{failure}</Detail>}
      {isDecision || why !== null ? <Detail name={words.why}>{why ?? <Missing why={words.noReason} />}</Detail> : null}
      {teammate === null ? null : <Detail name={words.teammate}>{teammate.name}</Detail>}
      {score === null ? null : <Detail name={words.score}>{PERCENT.format(score)}</Detail>}
      {isDecision || confidence !== null ? (
        <Detail name={words.confidence}>
          {confidence === null ? <Missing why={words.noConfidence} /> : PERCENT.format(confidence)}
        </Detail>
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
