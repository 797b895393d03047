/** A text box with what sends it. */
import type { ComponentChildren, RefObject, TargetedKeyboardEvent, VNode } from "preact";
import { useId } from "preact/hooks";
import type { Task } from "../../state/task.js";
import { texts } from "./texts.js";

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
  readonly task: Task;
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
      aria-label={texts.composer.title}
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
          {texts.failures.notSent(task.error.message)}
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
