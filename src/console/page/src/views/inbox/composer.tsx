import { useId, useState } from "preact/hooks";
import type { InboxConversation, InboxOverview } from "../../../../../sandbox/inbox-api.js";
import type { InboxClient } from "../../api/inbox-client.js";
import { useTask } from "../../state/use-task.js";
import { texts } from "../../texts.js";
import { SampleSelect } from "./sample-select.js";
import { sendOnShortcut } from "./send-on-shortcut.js";
import { WriterSwitch, type Writer } from "./writer-switch.js";

interface ComposerProps {
  readonly conversation: InboxConversation;
  readonly overview: InboxOverview;
  readonly client: InboxClient;
  onSent(conversation: InboxConversation): void;
}

/** One box for both sides of the conversation, each with a text of its own. */
export function Composer({ conversation, overview, client, onSent }: ComposerProps) {
  const [writer, setWriter] = useState<Writer>("teammate");
  const [written, setWritten] = useState<Readonly<Record<Writer, string>>>({ teammate: "", customer: "" });
  const { busy, error, run } = useTask();
  const fieldId = useId();
  const text = written[writer];
  const write = (value: string) => setWritten((before) => ({ ...before, [writer]: value }));
  const send = async () => {
    if (text.trim() === "") return;
    const reply = writer === "teammate" ? client.replyAsTeammate : client.replyAsCustomer;
    const isSent = await run(async () => onSent(await reply(conversation.id, text.trim())));
    // What was typed meanwhile stays.
    if (isSent) setWritten((before) => (before[writer] === text ? { ...before, [writer]: "" } : before));
  };
  const words = wordsFor(writer, conversation.customerName);
  return (
    <form
      class="composer"
      data-writer={writer}
      aria-label={texts.composer.title}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <WriterSwitch writer={writer} teammate={overview.viewer.name} customer={conversation.customerName} onChoose={setWriter} />
      <label class="unseen" for={fieldId}>
        {words.label}
      </label>
      <textarea
        id={fieldId}
        rows={2}
        value={text}
        placeholder={words.placeholder}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={sendOnShortcut}
      />
      <div class="composer-foot">
        {writer === "customer" ? <SampleSelect samples={overview.samples} onChoose={write} /> : null}
        <span class="shortcut">{texts.composer.shortcut}</span>
        <button type="submit" class="button button-primary" disabled={busy || text.trim() === ""}>
          {busy ? texts.composer.sending : texts.composer.send}
        </button>
      </div>
      {error === null ? null : (
        <p class="problem" role="alert">
          {texts.failures.notSent(error.message)}
        </p>
      )}
    </form>
  );
}

function wordsFor(writer: Writer, customer: string): { readonly label: string; readonly placeholder: string } {
  return writer === "teammate"
    ? { label: texts.composer.teammateLabel(customer), placeholder: texts.composer.teammatePlaceholder }
    : { label: texts.composer.customerLabel(customer), placeholder: texts.composer.customerPlaceholder };
}
