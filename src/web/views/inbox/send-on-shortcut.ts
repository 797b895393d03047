import type { TargetedKeyboardEvent } from "preact";

/** Ctrl or ⌘ with Enter sends the form a text box stands in. */
export function sendOnShortcut(event: TargetedKeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
