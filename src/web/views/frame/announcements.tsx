import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import { AnnounceContext } from "../../state/announce.js";

const SHOWN_MS = 5_000;

/** Gives everything inside a voice: one text at a time, seen and heard. */
export function Announcements({ children }: { children: ComponentChildren }) {
  const [said, setSaid] = useState({ text: "", count: 0 });
  const announce = useCallback((text: string) => setSaid(({ count }) => ({ text, count: count + 1 })), []);
  useEffect(() => {
    if (said.text === "") return;
    const waiting = window.setTimeout(() => setSaid(({ count }) => ({ text: "", count })), SHOWN_MS);
    return () => window.clearTimeout(waiting);
  }, [said]);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div class="announcements" role="status">
        {said.text === "" ? null : <p key={said.count}>{said.text}</p>}
      </div>
    </AnnounceContext.Provider>
  );
}
