import { useEffect, useRef } from "preact/hooks";

/** After a move whose link or button went away with its view, the focus goes to the content instead of the page's start. */
export function useFocusOnMove(address: string): void {
  const last = useRef(address);
  useEffect(() => {
    if (last.current === address) return;
    last.current = address;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusContent();
    });
    return () => cancelAnimationFrame(frame);
  }, [address]);
}

export function focusContent(): void {
  document.getElementById("content")?.focus({ preventScroll: true });
}
