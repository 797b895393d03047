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
import { type SetUpRoleTexts, setUpViewTexts } from "./texts.js";

interface ConversationAttributesProps {
  readonly ask: AskConsole;
  readonly attributes: SetUpConversationAttributes;
  /** What creating them needs. */
  readonly capabilities: SetUpCapabilities;
  readonly isOwner: boolean;
  onChanged(): void;
}

const texts = setUpViewTexts.conversationAttributes;

export function ConversationAttributesSection({
  ask,
  attributes,
  capabilities,
  isOwner,
  onChanged,
}: ConversationAttributesProps) {
  const { written, canCreate, seenAt, problem, items } = attributes;
  const creating = capabilities.lines.find(({ id }) => id === "create-conversation-attributes");
  const missing = items.filter(({ state }) => state === "missing").length;
  return (
    <Section title={texts.title} lead={texts.lead}>
      {written ? null : <p class="muted">{texts.off}</p>}
      {problem === null ? null : <Notice tone="warning">{texts.problem(problem)}</Notice>}
      <AttributeActions ask={ask} canCreate={canCreate && missing > 0} isOwner={isOwner} onChanged={onChanged} />
      {missing > 0 && !canCreate ? (
        <p>
          {texts.byHand} {creating === undefined ? null : texts.creatingNeeds(creating.summary, creating.remedy)}
        </p>
      ) : null}
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
  isOwner,
  onChanged,
}: Omit<ConversationAttributesProps, "attributes" | "capabilities"> & { canCreate: boolean }) {
  const creating = useTask();
  const checking = useTask();
  const [made, setMade] = useState<OutputOf<"create-conversation-attributes"> | null>(null);
  // Also after a failure: some of them may have been made by then.
  const create = () =>
    creating
      .run(async () => {
        setMade(null);
        setMade(await ask("create-conversation-attributes", {}));
      })
      .then(onChanged);
  const check = () =>
    checking
      .run(async () => {
        await ask("check-conversation-attributes", {});
      })
      .then(onChanged);
  const error = creating.error ?? checking.error;
  return (
    <>
      <div class="actions">
        {canCreate ? (
          <BusyButton
            variant="primary"
            disabled={!isOwner}
            busy={creating.busy}
            busyLabel={texts.creating}
            onClick={() => void create()}
          >
            {texts.create}
          </BusyButton>
        ) : null}
        <BusyButton busy={checking.busy} busyLabel={texts.checking} onClick={() => void check()}>
          {texts.check}
        </BusyButton>
        <span role="status">{made === null || creating.busy ? null : texts.created(made.created.length)}</span>
      </div>
      {canCreate && !isOwner ? <p class="muted">{setUpViewTexts.ownersMake}</p> : null}
      {error === null ? null : <Notice tone="failure">{texts.failed(error.message)}</Notice>}
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

interface CapabilitiesProps {
  readonly capabilities: SetUpCapabilities;
  readonly lead: SetUpRoleTexts["capabilitiesLead"];
}

export function Capabilities({ capabilities: { version, checkedAt, lines }, lead }: CapabilitiesProps) {
  const { title, states, checked, unchecked } = setUpViewTexts.capabilities;
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
