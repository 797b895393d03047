/** What surrounds every view of the console, with the announcements. */
import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import type { Ask } from "../../api/console-client.js";
import { SkipLink } from "../../parts/page-layout.js";
import { useRoute } from "../../router/address.js";
import { ArrivalContext, useArrivals } from "../../router/focus.js";
import { KeptTextsContext } from "../../state/kept-texts.js";
import type { SignedIn } from "../../state/session.js";
import { AnnounceContext } from "../../state/task.js";
import { FrameHeader } from "./frame-header.js";
import { navItemAt } from "./navigation.js";
import { NavOutlet } from "./view-outlet.js";

interface FrameProps {
  readonly session: SignedIn;
  readonly ask: Ask;
  readonly base: string;
  readonly sandboxBase: string;
  onSignOut(): Promise<void>;
}

/** What surrounds every view of the console. */
export function Frame({ session, ask, base, sandboxBase, onSignOut }: FrameProps) {
  const item = navItemAt(useRoute(), session.mode);
  const arriving = useArrivals(item ?? "nowhere");
  const [kept] = useState(() => new Map<string, string>());
  const given = { ask, base, viewer: session.viewer, mode: session.mode };
  return (
    <ArrivalContext.Provider value={arriving}>
      <KeptTextsContext.Provider value={kept}>
        <Announcements>
          <div class="frame" data-view={item}>
            <SkipLink />
            <FrameHeader session={session} current={item} onSignOut={onSignOut} />
            <NavOutlet item={item} given={given} sandboxBase={sandboxBase} />
          </div>
        </Announcements>
      </KeptTextsContext.Provider>
    </ArrivalContext.Provider>
  );
}

const SHOWN_MS = 5_000;

/** Gives everything inside a voice: one text at a time, seen and heard. */
function Announcements({ children }: { children: ComponentChildren }) {
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
