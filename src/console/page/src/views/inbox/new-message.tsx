import type { RefObject } from "preact";
import { useId } from "preact/hooks";
import type { Task } from "../../state/use-task.js";
import { texts } from "../../texts.js";
import { sendOnShortcut } from "./send-on-shortcut.js";

interface NewMessageProps {
  readonly task: Task;
  readonly field: RefObject<HTMLTextAreaElement>;
  readonly text: string;
  readonly name: string;
  onText(text: string): void;
  onName(name: string): void;
  onSend(): void;
}

export function NewMessage({ task: { busy, error }, field, text, name, onText, onName, onSend }: NewMessageProps) {
  const [nameId, messageId] = [useId(), useId()];
  return (
    <form
      class="start-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <label for={messageId}>{texts.start.message}</label>
      <textarea
        id={messageId}
        ref={field}
        rows={5}
        required
        value={text}
        placeholder={texts.start.placeholder}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={sendOnShortcut}
      />
      <label for={nameId}>{texts.start.name}</label>
      <div class="start-send">
        <input
          id={nameId}
          value={name}
          maxLength={120}
          placeholder={texts.start.nameHint}
          onInput={(event) => onName(event.currentTarget.value)}
        />
        <button type="submit" class="button button-primary" disabled={busy || text.trim() === ""}>
          {busy ? texts.start.sending : texts.start.send}
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
