/** What surrounds every view of the console: the header, the announcements, and the question before something is lost. */
import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { AskConsole } from "../../api/console-client.js";
import { createSaveDownload } from "../../api/save-download.js";
import { SkipLink } from "../../parts/page-layout.js";
import { useRoute } from "../../router/address.js";
import { ArrivalContext, useArrivals } from "../../router/focus.js";
import { KeptTextsContext } from "../../state/kept-texts.js";
import type { SignedInSession } from "../../state/session.js";
import { AnnounceContext } from "../../state/task.js";
import { FrameHeader, LeaveGuard } from "./frame-header.js";
import { navItemAt } from "./navigation.js";
import { NavOutlet } from "./view-outlet.js";

interface FrameProps {
  readonly session: SignedInSession;
  readonly ask: AskConsole;
  readonly base: string;
  readonly sandboxBase: string;
  /** The server knows nobody any more. */
  onSignedOut(): void;
  onSignOut(): Promise<void>;
}

/** What surrounds every view of the console. */
export function Frame({ session, ask, base, sandboxBase, onSignedOut, onSignOut }: FrameProps) {
  const item = navItemAt(useRoute(), session.mode);
  const arriving = useArrivals(item ?? "nowhere");
  const [kept] = useState(() => new Map<string, string>());
  const save = useMemo(() => createSaveDownload(onSignedOut), [onSignedOut]);
  const given = { ask, save, base, viewer: session.viewer, isOwner: session.isOwner, mode: session.mode };
  return (
    <ArrivalContext.Provider value={arriving}>
      <KeptTextsContext.Provider value={kept}>
        <Announcements>
          <LeaveGuard>
            <div class="frame" data-view={item}>
              <SkipLink />
              <FrameHeader session={session} current={item} onSignOut={onSignOut} />
              <NavOutlet item={item} given={given} sandboxBase={sandboxBase} />
            </div>
          </LeaveGuard>
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
