import { useId, useRef, useState } from "preact/hooks";
import type { InboxConversation, InboxOverview } from "../../../../../sandbox/inbox-api.js";
import type { InboxClient } from "../../api/inbox-client.js";
import { addressOf } from "../../router/route.js";
import { useTask } from "../../state/use-task.js";
import { texts } from "../../texts.js";
import { SampleButtons } from "./sample-buttons.js";
import { sendOnShortcut } from "./send-on-shortcut.js";

interface NewConversationProps {
  readonly client: InboxClient;
  readonly samples: InboxOverview["samples"];
  onStarted(conversation: InboxConversation): void;
}

export function NewConversation({ client, samples, onStarted }: NewConversationProps) {
  const [name, setName] = useState("");
  const [text, setText] = useState("");
  const { busy, error, run } = useTask();
  const message = useRef<HTMLTextAreaElement>(null);
  const [nameId, hintId, messageId] = [useId(), useId(), useId()];
  const send = () => {
    const customerName = name.trim();
    const given = { text: text.trim(), ...(customerName === "" ? {} : { customerName }) };
    if (given.text !== "") void run(async () => onStarted(await client.startConversation(given)));
  };
  return (
    <main class="thread start" id="thread" tabIndex={-1}>
      <a class="back" href={addressOf({ at: "inbox" })}>
        <span aria-hidden="true">←</span> {texts.list.back}
      </a>
      <h2>{texts.start.title}</h2>
      <p class="lead">{texts.start.lead}</p>
      <SampleButtons
        samples={samples}
        onChoose={(sample) => {
          setText(sample);
          message.current?.focus();
        }}
      />
      <form
        class="start-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <label for={messageId}>{texts.start.message}</label>
        <textarea
          id={messageId}
          ref={message}
          rows={6}
          required
          value={text}
          placeholder={texts.start.placeholder}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={sendOnShortcut}
        />
        <label for={nameId}>{texts.start.name}</label>
        <input id={nameId} value={name} maxLength={120} aria-describedby={hintId} onInput={(event) => setName(event.currentTarget.value)} />
        <p id={hintId} class="muted">
          {texts.start.nameHint}
        </p>
        {error === null ? null : (
          <p class="problem" role="alert">
            {texts.failures.notSent(error.message)}
          </p>
        )}
        <button type="submit" class="button button-primary" disabled={busy || text.trim() === ""}>
          {busy ? texts.start.sending : texts.start.send}
        </button>
      </form>
    </main>
  );
}
