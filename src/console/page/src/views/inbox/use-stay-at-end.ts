import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Who has scrolled further up than this is reading, and is left alone. */
const NEAR_PX = 200;

/** Keeps a scrolling box at its end while things are added, unless the reader went up. */
export function useStayAtEnd(length: number): RefObject<HTMLDivElement> {
  const box = useRef<HTMLDivElement>(null);
  const heightBefore = useRef(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const wasNear = heightBefore.current - element.scrollTop - element.clientHeight < NEAR_PX;
    if (heightBefore.current === 0 || wasNear) element.scrollTop = element.scrollHeight;
    heightBefore.current = element.scrollHeight;
  }, [length]);
  return box;
}
