/** What was typed and not yet sent, kept while other views are open. */
import { createContext } from "preact";
import { useContext, useMemo, useState } from "preact/hooks";

/** What was typed and not yet sent, by key. It lives as long as the page. */
export const KeptTextsContext = createContext<Map<string, string>>(new Map());

interface KeptText {
  readonly value: string;
  put(text: string): void;
  /** Sees the text as it is at that moment, whatever was drawn last. */
  change(change: (now: string) => string): void;
}

/** A text that is still there when its view is left and opened again. @param key such as `inbox 101 teammate`. */
export function useKeptText(key: string): KeptText {
  const kept = useContext(KeptTextsContext);
  const [, draw] = useState(0);
  const { put, change } = useMemo(() => {
    const put = (text: string) => {
      if (text === "") kept.delete(key);
      else kept.set(key, text);
      draw((count) => count + 1);
    };
    return { put, change: (next: (now: string) => string) => put(next(kept.get(key) ?? "")) };
  }, [kept, key]);
  return { value: kept.get(key) ?? "", put, change };
}
