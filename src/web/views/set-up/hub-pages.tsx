/** What an admin enters in the Developer Hub, and what the app creates by API instead. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { OutputOf } from "../../../console/api/endpoints.js";
import type { SetUpFacts, SetUpField, SetUpSection } from "../../../console/api/set-up.js";
import type { AskConsole } from "../../api/console-client.js";
import { Badge } from "../../parts/badges.js";
import { BusyButton, CopyButton } from "../../parts/buttons.js";
import { Notice } from "../../parts/notices.js";
import { Section } from "../../parts/page-layout.js";
import { useTask } from "../../state/task.js";
import { Findings } from "./doctor.js";
import { setUpViewTexts } from "./texts.js";

interface HubPagesProps {
  readonly sections: readonly SetUpSection[];
  readonly topics: SetUpFacts["topics"];
}

/** The Developer Hub's pages, with everything an admin enters there. */
export function HubPages({ sections, topics }: HubPagesProps) {
  const seen = new Map(topics.map(({ topic, lastAt }) => [topic, lastAt !== null]));
  const badgeOf = (value: string) => {
    const known = seen.get(value);
    if (known === undefined) return null;
    return known ? (
      <Badge tone="good">{setUpViewTexts.sections.topicSeen}</Badge>
    ) : (
      <Badge>{setUpViewTexts.sections.topicWaiting}</Badge>
    );
  };
  return (
    <Section title={setUpViewTexts.sections.title} lead={setUpViewTexts.sections.lead}>
      <ol class="set-up-pages">
        {sections.map(({ id, page, needed, fields }) => (
          <li key={id}>
            <h3>{page}</h3>
            {needed === null ? null : <p class="muted">{setUpViewTexts.sections.needed(needed)}</p>}
            <dl>
              {fields.map((field) => (
                <HubField key={field.label} field={field} page={page} badgeOf={badgeOf} />
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </Section>
  );
}

interface HubFieldProps {
  readonly field: SetUpField;
  readonly page: string;
  /** What stands beside a value, such as whether a topic was seen. */
  readonly badgeOf: (value: string) => ComponentChildren;
}

/** One field of the Developer Hub, with its value and a button that copies it. */
function HubField({ field: { label, values, use }, page, badgeOf }: HubFieldProps) {
  return (
    <div class="set-up-field">
      <dt>
        {label} <span class="muted">{setUpViewTexts.sections.uses[use]}</span>
      </dt>
      <dd>
        {values.length === 1 ? (
          <code class="code">{values[0]}</code>
        ) : (
          <ul class="set-up-values">
            {values.map((value) => (
              <li key={value}>
                <code class="code">{value}</code> {badgeOf(value)}
              </li>
            ))}
          </ul>
        )}
        {use === "choose" ? null : <CopyButton text={values.join("\n")} of={setUpViewTexts.sections.copyOf(label, page)} />}
      </dd>
    </div>
  );
}

interface CreateByApiProps {
  readonly ask: AskConsole;
  readonly isOwner: boolean;
  onCreated(): void;
}

/** What needs no clicking in Intercom: contact attributes and tags. */
export function CreateByApi({ ask, isOwner, onCreated }: CreateByApiProps) {
  const task = useTask();
  const [created, setCreated] = useState<OutputOf<"make-attributes-and-tags"> | null>(null);
  const create = () =>
    task.run(async () => {
      setCreated(await ask("make-attributes-and-tags", {}));
      onCreated();
    });
  const worthReading = created?.findings.filter(({ level }) => level !== "good") ?? [];
  return (
    <>
      <div class="actions">
        <BusyButton disabled={!isOwner} busy={task.busy} busyLabel={setUpViewTexts.make.busy} onClick={() => void create()}>
          {setUpViewTexts.make.button}
        </BusyButton>
        <span role="status">
          {created === null || task.busy ? null : setUpViewTexts.make.done(created.attributesMade.length, created.tags.length)}
        </span>
      </div>
      {isOwner ? null : <p class="muted">{setUpViewTexts.ownersMake}</p>}
      {task.error === null ? null : <Notice tone="failure">{setUpViewTexts.make.failed(task.error.message)}</Notice>}
      {worthReading.length === 0 ? null : <Findings findings={worthReading} />}
    </>
  );
}

type SetUp = OutputOf<"read-set-up">;

export function AddressNotice({ status }: { status: SetUp["publicAddress"] }) {
  if (status === "good") return null;
  const { title, text } = setUpViewTexts.address[status];
  return (
    <Notice tone="warning" title={title}>
      {text}
    </Notice>
  );
}

export function HubLink({ url }: { url: string }) {
  return (
    <a class="button" href={url} target="_blank" rel="noopener noreferrer">
      {setUpViewTexts.hub}
    </a>
  );
}
