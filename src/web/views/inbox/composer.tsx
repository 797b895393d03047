/** The box to write in, for either side of the conversation. */
import { useId, useState } from "preact/hooks";
import type { InboxConversation, InboxOverview } from "../../../sandbox/inbox-api.js";
import type { InboxClient } from "../../api/inbox-client.js";
import { useKeptText } from "../../state/kept-texts.js";
import { useTask } from "../../state/task.js";
import { MessageForm, type MessageWords } from "./message-form.js";
import { SampleSelect } from "./samples.js";
import { texts } from "./texts.js";

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
          <span class="shortcut">{texts.composer.shortcut}</span>
          {button}
        </div>
      )}
      onText={text.put}
      onSend={() => void send()}
    />
  );
}

function wordsFor(writer: Writer, customer: string): MessageWords {
  const { send, sending, ...words } = texts.composer;
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
    ["teammate", texts.composer.teammate(teammate)],
    ["customer", texts.composer.customer(customer)],
  ];
  return (
    <fieldset class="writer">
      <legend class="unseen">{texts.composer.as}</legend>
      {choices.map(([choice, label]) => (
        <label key={choice}>
          <input type="radio" name={name} checked={writer === choice} onChange={() => onChoose(choice)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
