/** Boxes to write in with what sends the text, for either side of the conversation. */
import type { ComponentChildren, RefObject, TargetedKeyboardEvent, VNode } from "preact";
import { useId, useState } from "preact/hooks";
import type { InboxConversation, InboxOverview } from "../../../sandbox/inbox-api.js";
import type { InboxClient } from "../../api/inbox-client.js";
import { useKeptText } from "../../state/kept-texts.js";
import { type TaskState, useTask } from "../../state/task.js";
import { SampleSelect } from "./samples.js";
import { inboxViewTexts } from "./texts.js";

interface ComposerProps {
  readonly conversation: InboxConversation;
  readonly overview: InboxOverview;
  readonly client: InboxClient;
  onSent(conversation: InboxConversation): void;
}

/** One box for both sides of the conversation, each with a text of its own, kept while other views are open. */
export function Composer({ conversation: { id, customerName }, overview, client, onSent }: ComposerProps) {
  const [writer, setWriter] = useState<Writer>("teammate");
  const text = useKeptText(`inbox ${id} ${writer}`);
  const task = useTask();
  const send = async () => {
    const sent = text.value;
    const reply = writer === "teammate" ? client.replyAsTeammate : client.replyAsCustomer;
    const isSent = await task.run(async () => onSent(await reply(id, sent.trim())));
    // What was typed meanwhile stays.
    if (isSent) text.change((now) => (now === sent ? "" : now));
  };
  const samples = writer === "customer" ? <SampleSelect samples={overview.samples} onChoose={text.put} /> : null;
  return (
    <MessageForm
      variant="composer"
      words={wordsFor(writer, customerName)}
      rows={2}
      text={text.value}
      task={task}
      head={<WriterSwitch writer={writer} teammate={overview.viewer.name} customer={customerName} onChoose={setWriter} />}
      foot={(button) => (
        <div class="composer-foot">
          {samples}
          <span class="shortcut">{inboxViewTexts.composer.shortcut}</span>
          {button}
        </div>
      )}
      onText={text.put}
      onSend={() => void send()}
    />
  );
}

function wordsFor(writer: Writer, customer: string): MessageWords {
  const { send, sending, ...words } = inboxViewTexts.composer;
  return writer === "teammate"
    ? { label: words.teammateLabel(customer), placeholder: words.teammatePlaceholder, send, sending }
    : { label: words.customerLabel(customer), placeholder: words.customerPlaceholder, send, sending };
}

type Writer = "teammate" | "customer";

interface WriterSwitchProps {
  readonly writer: Writer;
  readonly teammate: string;
  readonly customer: string;
  onChoose(writer: Writer): void;
}

function WriterSwitch({ writer, teammate, customer, onChoose }: WriterSwitchProps) {
  const name = useId();
  const choices: readonly (readonly [Writer, string])[] = [
    ["teammate", inboxViewTexts.composer.teammate(teammate)],
    ["customer", inboxViewTexts.composer.customer(customer)],
  ];
  return (
    <fieldset class="writer">
      <legend class="unseen">{inboxViewTexts.composer.as}</legend>
      {choices.map(([choice, label]) => (
        <label key={choice}>
          <input type="radio" name={name} checked={writer === choice} onChange={() => onChoose(choice)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

export interface MessageWords {
  readonly label: string;
  readonly placeholder: string;
  readonly send: string;
  readonly sending: string;
}

interface MessageFormProps {
  readonly variant: "composer" | "start-form";
  readonly words: MessageWords;
  readonly rows: number;
  readonly text: string;
  readonly task: TaskState;
  readonly field?: RefObject<HTMLTextAreaElement>;
  /** Above the text box. */
  readonly head?: ComponentChildren;
  /** Below it, around the button that sends. */
  readonly foot: (send: VNode) => VNode;
  onText(text: string): void;
  onSend(): void;
}

/** A text box with what sends it: the button, or Ctrl and Enter. What could not be sent stays. */
export function MessageForm(props: MessageFormProps) {
  const { variant, words, rows, text, task, field, head, foot, onText, onSend } = props;
  const fieldId = useId();
  const isEmpty = text.trim() === "";
  return (
    <form
      class={variant}
      aria-label={inboxViewTexts.composer.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onSend();
      }}
    >
      {head}
      <label for={fieldId} class={variant === "composer" ? "unseen" : undefined}>
        {words.label}
      </label>
      <textarea
        id={fieldId}
        {...(field === undefined ? {} : { ref: field })}
        rows={rows}
        value={text}
        placeholder={words.placeholder}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={sendOnShortcut}
      />
      {foot(
        <button type="submit" class="button button-primary" disabled={task.busy || isEmpty}>
          {task.busy ? words.sending : words.send}
        </button>,
      )}
      {task.error === null ? null : (
        <p class="problem" role="alert">
          {inboxViewTexts.failures.notSent(task.error.message)}
        </p>
      )}
    </form>
  );
}

/** Ctrl or ⌘ with Enter sends the form a text box stands in. */
function sendOnShortcut(event: TargetedKeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
