import { useState } from "preact/hooks";
import { KeptTextsContext } from "../../state/kept-texts.js";
import { ArrivalContext, useArrivals } from "../../router/arrival.js";
import { useRoute } from "../../router/use-route.js";
import type { Ask } from "../../api/console-client.js";
import type { SignedIn } from "../../state/use-session.js";
import { SkipLink } from "../../parts/skip-link.js";
import { FrameHeader } from "./frame-header.js";
import { navItemAt } from "./navigation.js";
import { NavOutlet } from "./place-outlet.js";
import { Announcements } from "./announcements.js";

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
          <div class="frame" data-place={item}>
            <SkipLink />
            <FrameHeader session={session} current={item} onSignOut={onSignOut} />
            <NavOutlet item={item} given={given} sandboxBase={sandboxBase} />
          </div>
        </Announcements>
      </KeptTextsContext.Provider>
    </ArrivalContext.Provider>
  );
}
