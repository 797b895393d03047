/** What the unsaved settings would have changed, asked once nobody has changed them for a moment. */
import { useContext, useEffect, useState } from "preact/hooks";
import type { OutputOf } from "../../../console/api/endpoints.js";
import type { Settings } from "../../../domain/settings.js";
import type { AskConsole } from "../../api/console-client.js";
import { SignInsContext } from "../../state/asked.js";
import { type Loader, useLoaded } from "../../state/loaded.js";

export type SettingsReplay = OutputOf<"replay-settings">;

/** A null value: there is nothing that could be replayed. */
export type SettingsReplayState = Loader<SettingsReplay | null>;

const WAIT_MS = 600;

/** @param settings null where nothing is changed, or not yet to something that can be saved */
export function useSettingsReplay(ask: AskConsole, settings: Settings | null): SettingsReplayState {
  const [asked, setAsked] = useState<Settings | null>(null);
  const [wanted, key] = [keyOf(settings), keyOf(asked)];
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(settings), settings === null ? 0 : WAIT_MS);
    return () => window.clearTimeout(timer);
    // Settings of one key are the same, whichever object holds them.
  }, [wanted]);
  const signIns = useContext(SignInsContext);
  const loader = useLoaded<SettingsReplay | null>(`${signIns} ${key}`, () =>
    asked === null ? Promise.resolve(null) : ask("replay-settings", { settings: asked }),
  );
  // An answer about other settings than those in the form would be read as one about these.
  return wanted === key ? loader : { ...loader, loaded: { status: "loading" } };
}

function keyOf(settings: Settings | null): string {
  return settings === null ? "" : JSON.stringify(settings);
}
