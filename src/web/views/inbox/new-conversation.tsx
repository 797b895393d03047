import { useId, useRef } from "preact/hooks";
import type { InboxConversation, InboxOverview } from "../../../sandbox/inbox-api.js";
import type { InboxClient } from "../../api/inbox-client.js";
import { addressOf } from "../../router/route.js";
import { useKeptText } from "../../state/kept-texts.js";
import { usePageTitle } from "../../router/focus.js";
import { useTask } from "../../state/task.js";
import { texts } from "./texts.js";
import { MessageForm, type MessageWords } from "./message-form.js";
import { SampleButtons } from "./samples.js";

const WORDS: MessageWords = {
  label: texts.start.message,
  placeholder: texts.start.placeholder,
  send: texts.start.send,
  sending: texts.start.sending,
};

interface NewConversationProps {
  readonly client: InboxClient;
  readonly samples: InboxOverview["samples"];
  onStarted(conversation: InboxConversation): void;
}

export function NewConversation({ client, samples, onStarted }: NewConversationProps) {
  const name = useKeptText("inbox new name");
  const text = useKeptText("inbox new text");
  const task = useTask();
  const message = useRef<HTMLTextAreaElement>(null);
  const nameId = useId();
  usePageTitle(texts.list.title);
  const send = () => {
    const customerName = name.value.trim();
    const given = { text: text.value.trim(), ...(customerName === "" ? {} : { customerName }) };
    void task.run(async () => {
      const started = await client.startConversation(given);
      name.put("");
      text.put("");
      onStarted(started);
    });
  };
  const take = (sample: string) => {
    text.put(sample);
    message.current?.focus();
  };
  return (
    <main class="start" id="content" tabIndex={-1}>
      <a class="back" href={addressOf({ at: "inbox" })}>
        <span aria-hidden="true">←</span> {texts.list.back}
      </a>
      <h2>{texts.start.title}</h2>
      <p class="lead">{texts.start.lead}</p>
      <MessageForm
        variant="start-form"
        words={WORDS}
        rows={5}
        text={text.value}
        task={task}
        field={message}
        foot={(button) => (
          <>
            <label for={nameId}>{texts.start.name}</label>
            <div class="start-send">
              <input
                id={nameId}
                value={name.value}
                maxLength={120}
                placeholder={texts.start.nameHint}
                onInput={(event) => name.put(event.currentTarget.value)}
              />
              {button}
            </div>
          </>
        )}
        onText={text.put}
        onSend={send}
      />
      <SampleButtons samples={samples} onChoose={take} />
    </main>
  );
}
