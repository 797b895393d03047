import { createContext, type RefObject } from "preact";
import { useContext, useLayoutEffect, useRef } from "preact/hooks";

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
