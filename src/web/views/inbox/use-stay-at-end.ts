import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Who has scrolled further up than this is reading, and is left alone. */
const NEAR_PX = 200;
const MARGIN_PX = 16;

/**
 * Keeps a scrolling box at what came last while things are added or the box changes its size, unless the reader went up.
 * A last thing taller than the box is shown from its start.
 */
export function useStayAtEnd(length: number): RefObject<HTMLDivElement> {
  const box = useRef<HTMLDivElement>(null);
  const target = useRef<number | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const follow = () => (target.current = followLast(element, target.current));
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    return () => observer.disconnect();
  }, [length]);
  return box;
}

/** Answers where the box should stand. */
function followLast(element: HTMLElement, before: number | null): number {
  const last = element.lastElementChild;
  const end = element.scrollHeight - element.clientHeight;
  if (before !== null && element.scrollTop < Math.min(before, end) - NEAR_PX) return before;
  const start = last instanceof HTMLElement ? last.offsetTop - MARGIN_PX : end;
  element.scrollTop = Math.max(0, Math.min(end, start));
  return element.scrollTop;
}
