import { useRef, useState } from "preact/hooks";
import type { InboxConversation, InboxOverview } from "../../../../../sandbox/inbox-api.js";
import type { InboxClient } from "../../api/inbox-client.js";
import { addressOf } from "../../router/route.js";
import { useTask } from "../../state/use-task.js";
import { texts } from "../../texts.js";
import { NewMessage } from "./new-message.js";
import { SampleButtons } from "./sample-buttons.js";

interface NewConversationProps {
  readonly client: InboxClient;
  readonly samples: InboxOverview["samples"];
  onStarted(conversation: InboxConversation): void;
}

export function NewConversation({ client, samples, onStarted }: NewConversationProps) {
  const [name, setName] = useState("");
  const [text, setText] = useState("");
  const task = useTask();
  const message = useRef<HTMLTextAreaElement>(null);
  const send = () => {
    const customerName = name.trim();
    const given = { text: text.trim(), ...(customerName === "" ? {} : { customerName }) };
    if (given.text !== "") void task.run(async () => onStarted(await client.startConversation(given)));
  };
  const take = (sample: string) => {
    setText(sample);
    message.current?.focus();
  };
  return (
    <main class="start" id="content" tabIndex={-1}>
      <a class="back" href={addressOf({ at: "inbox" })}>
        <span aria-hidden="true">←</span> {texts.list.back}
      </a>
      <h2>{texts.start.title}</h2>
      <p class="lead">{texts.start.lead}</p>
      <NewMessage task={task} field={message} text={text} name={name} onText={setText} onName={setName} onSend={send} />
      <SampleButtons samples={samples} onChoose={take} />
    </main>
  );
}
