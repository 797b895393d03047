/** Where the reader is after a move: focus, scroll position and page title. */
import { createContext, type RefObject } from "preact";
import { useContext, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { pageTexts } from "../texts.js";

interface Arriving {
  current: boolean;
}

/** True from the moment another view was chosen until its heading is there. */
export const ArrivalContext = createContext<Arriving>({ current: false });

/** Answers the mark of an arrival for the frame; choosing the first view is none. */
export function useArrivals(view: string): Arriving {
  const arriving = useRef(false);
  const last = useRef(view);
  if (last.current !== view) {
    last.current = view;
    arriving.current = true;
  }
  useLayoutEffect(() => {
    if (arriving.current) window.scrollTo(0, 0);
  }, [view]);
  return arriving;
}

/** Moves the focus to a view's heading when the view was just chosen, unless the reader is busy in it already. */
export function useArrivalFocus(): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  const arriving = useContext(ArrivalContext);
  useLayoutEffect(() => {
    if (!arriving.current) return;
    arriving.current = false;
    if (document.activeElement?.closest("main") === null || document.activeElement === null) heading.current?.focus();
  }, [arriving]);
  return heading;
}

/**
 * After a move whose link or button went away with its view, the focus goes to the content instead of the page's start.
 *
 * @param address what changes with the move; null as long as nothing is there yet
 */
export function useFocusOnMove(address: string | null): void {
  const last = useRef(address);
  useEffect(() => {
    const before = last.current;
    if (before === address) return;
    last.current = address;
    if (before === null) return;
    const frame = requestAnimationFrame(() => {
      if (isFocusLost()) focusContent();
    });
    return () => cancelAnimationFrame(frame);
  }, [address]);
}

/** A browser takes the focus from what is hidden only when it next draws: until then it has it, and loses it after this. */
function isFocusLost(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.getClientRects().length === 0;
}

export function focusContent(): void {
  document.getElementById("content")?.focus({ preventScroll: true });
}

/** Gives the focus back to what had it before this took the page's place; where that cannot take it, to the content. */
export function useFocusBack(isWanted: boolean): void {
  // Asked while this is drawn for the first time: afterwards the page is hidden, and has lost it.
  const [before] = useState(() => (isWanted ? document.activeElement : null));
  useEffect(() => {
    if (before === null) return;
    const back = () => {
      if (before instanceof HTMLElement && before !== document.body) before.focus();
      if (document.activeElement === document.body) focusContent();
    };
    return () => void requestAnimationFrame(back);
  }, [before]);
}

/** What stands in the tab, the newest last. */
const titles: { readonly text: string }[] = [];

/** Names what is open in the browser's tab, and what was open before once it is left. */
export function usePageTitle(open: string | null): void {
  useEffect(() => {
    const title = { text: open === null ? pageTexts.product : `${open} · ${pageTexts.product}` };
    titles.push(title);
    document.title = title.text;
    return () => {
      titles.splice(titles.indexOf(title), 1);
      document.title = titles.at(-1)?.text ?? pageTexts.product;
    };
  }, [open]);
}
