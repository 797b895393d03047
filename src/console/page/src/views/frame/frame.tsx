import { useState } from "preact/hooks";
import { KeptTextsContext } from "../../state/kept-texts.js";
import { ArrivalContext, useArrivals } from "../../router/arrival.js";
import { useRoute } from "../../router/use-route.js";
import type { Ask } from "../../api/console-client.js";
import type { SignedIn } from "../../state/use-session.js";
import { SkipLink } from "../../parts/skip-link.js";
import { FrameHeader } from "./frame-header.js";
import { placeAt } from "./navigation.js";
import { PlaceOutlet } from "./place-outlet.js";
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
  const place = placeAt(useRoute(), session.mode);
  const arriving = useArrivals(place ?? "nowhere");
  const [kept] = useState(() => new Map<string, string>());
  const given = { ask, base, viewer: session.viewer, mode: session.mode };
  return (
    <ArrivalContext.Provider value={arriving}>
      <KeptTextsContext.Provider value={kept}>
        <Announcements>
          <div class="frame" data-place={place}>
            <SkipLink />
            <FrameHeader session={session} current={place} onSignOut={onSignOut} />
            <PlaceOutlet place={place} given={given} sandboxBase={sandboxBase} />
          </div>
        </Announcements>
      </KeptTextsContext.Provider>
    </ArrivalContext.Provider>
  );
}
