/** What Intercom offers the app here: the attributes of conversations, and what version and permissions allow. */
import { useState } from "preact/hooks";
import type { OutputOf } from "../../../console/api/endpoints.js";
import type { SetUpCapabilities, SetUpConversationAttributes } from "../../../console/api/set-up.js";
import type { AskConsole } from "../../api/console-client.js";
import { Badge } from "../../parts/badges.js";
import { BusyButton } from "../../parts/buttons.js";
import { Notice } from "../../parts/notices.js";
import { Section } from "../../parts/page-layout.js";
import { TimeStamp } from "../../parts/times.js";
import { useTask } from "../../state/task.js";
import { setUpViewTexts } from "./texts.js";

interface ConversationAttributesProps {
  readonly ask: AskConsole;
  readonly attributes: SetUpConversationAttributes;
  onChanged(): void;
}

const texts = setUpViewTexts.conversationAttributes;

export function ConversationAttributesSection({ ask, attributes, onChanged }: ConversationAttributesProps) {
  const { written, canCreate, seenAt, problem, items } = attributes;
  const missing = items.filter(({ state }) => state === "missing").length;
  return (
    <Section title={texts.title} lead={texts.lead}>
      {written ? null : <p class="muted">{texts.off}</p>}
      {problem === null ? null : <Notice tone="warning">{texts.problem(problem)}</Notice>}
      <AttributeActions ask={ask} canCreate={canCreate && missing > 0} onChanged={onChanged} />
      {missing > 0 && !canCreate ? <p>{texts.byHand}</p> : null}
      <ul class="set-up-steps set-up-attributes">
        {items.map((item) => (
          <AttributeItem key={item.name} item={item} />
        ))}
      </ul>
      <p class="muted">
        {seenAt === null ? (
          texts.unseen
        ) : (
          <>
            {texts.seen} <TimeStamp at={seenAt} />
          </>
        )}
      </p>
    </Section>
  );
}

function AttributeActions({
  ask,
  canCreate,
  onChanged,
}: Omit<ConversationAttributesProps, "attributes"> & { canCreate: boolean }) {
  const task = useTask();
  const [made, setMade] = useState<OutputOf<"create-conversation-attributes"> | null>(null);
  const create = () =>
    task.run(async () => {
      setMade(await ask("create-conversation-attributes", {}));
      onChanged();
    });
  const check = () =>
    task.run(async () => {
      await ask("check-conversation-attributes", {});
      onChanged();
    });
  return (
    <>
      <div class="actions">
        {canCreate ? (
          <BusyButton variant="primary" busy={task.busy} busyLabel={texts.creating} onClick={() => void create()}>
            {texts.create}
          </BusyButton>
        ) : null}
        <BusyButton busy={task.busy} busyLabel={texts.checking} onClick={() => void check()}>
          {texts.check}
        </BusyButton>
        <span role="status">{made === null || task.busy ? null : texts.created(made.created.length)}</span>
      </div>
      {task.error === null ? null : <Notice tone="failure">{texts.failed(task.error.message)}</Notice>}
      {(made?.refused ?? []).map(({ name, because }) => (
        <Notice key={name ?? ""} tone="warning">
          {texts.refused(name, because)}
        </Notice>
      ))}
    </>
  );
}

type Item = SetUpConversationAttributes["items"][number];

function AttributeItem({ item: { name, type, options, state, lacking } }: { item: Item }) {
  return (
    <li data-status={state}>
      <h3>{name}</h3>
      <Badge tone={state === "ready" ? "good" : state === "missing" ? "neutral" : "notice"}>{texts.states[state]}</Badge>
      <p class="muted">
        {texts.types[type]}
        {options.length === 0 ? null : `: ${options.join(", ")}`}
        {state === "ready" || state === "missing" ? null : `. ${texts.remedies[state](lacking)}`}
      </p>
    </li>
  );
}

const TONES = {
  works: "good",
  "needs-version": "neutral",
  "needs-permission": "notice",
  refused: "notice",
  "not-seen": "neutral",
} as const;

export function Capabilities({ capabilities: { version, checkedAt, lines } }: { capabilities: SetUpCapabilities }) {
  const { title, lead, states, checked, unchecked } = setUpViewTexts.capabilities;
  return (
    <Section title={title} lead={lead(version)}>
      <ul class="set-up-steps set-up-capabilities">
        {lines.map(({ id, name, state, summary, remedy }) => (
          <li key={id} data-status={state}>
            <h3>{name}</h3>
            <Badge tone={TONES[state]}>{states[state]}</Badge>
            <p class="muted">
              {state === "works" ? null : `${summary}. `}
              {remedy}
            </p>
          </li>
        ))}
      </ul>
      <p class="muted">
        {checkedAt === null ? (
          unchecked
        ) : (
          <>
            {checked} <TimeStamp at={checkedAt} />
          </>
        )}
      </p>
    </Section>
  );
}
