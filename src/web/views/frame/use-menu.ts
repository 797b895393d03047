import type { RefObject } from "preact";
import { useRef, useState } from "preact/hooks";

export interface Menu {
  readonly isOpen: boolean;
  readonly button: RefObject<HTMLButtonElement>;
  toggle(): void;
  close(): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** A menu that its button opens and closes, and that Escape and a choice close. */
export function useMenu(): Menu {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return {
    isOpen,
    button,
    toggle: () => setOpen(!isOpen),
    close: () => setOpen(false),
    onKeyDown(event) {
      if (event.key !== "Escape" || !isOpen) return;
      setOpen(false);
      button.current?.focus();
    },
  };
}
