/** The answer the page Proof rests on, read again while a backtest runs. */
import { useEffect, useRef } from "preact/hooks";
import type { GivenOf } from "../../../console/api/endpoints.js";
import type { Proof } from "../../../console/api/proof.js";
import type { AskConsole } from "../../api/console-client.js";
import { useFocusOnMove } from "../../router/focus.js";
import { useAskedKeeping } from "../../state/asked.js";
import { type Loader, valueOf } from "../../state/loaded.js";
import { useAnnounce } from "../../state/task.js";
import { useWhileSeen } from "../../state/while-seen.js";
import { proofViewTexts as texts } from "./texts.js";

const READ_EVERY_MS = 3_000;

/** What is shown stays while another estimate or report is asked for. */
export function useProof(
  ask: AskConsole,
  given: GivenOf<"read-proof">,
): { readonly loader: Loader<Proof>; readonly known: Proof | null } {
  const loader = useAskedKeeping(ask, "read-proof", given);
  const known = valueOf(loader.loaded);
  useWhileSeen(loader.refresh, known?.underWay == null ? null : READ_EVERY_MS);
  useEndOfRun(known);
  return { loader, known };
}

/** Says when the run has ended. The form or the button that had the focus may be gone by then. */
function useEndOfRun(proof: Proof | null): void {
  const announce = useAnnounce();
  const underWay = proof?.underWay?.id ?? null;
  const before = useRef<string | null>(null);
  // The button that stops it is gone as soon as it is clicked.
  useFocusOnMove(`${underWay ?? ""} ${proof?.underWay?.stopping === true ? "stopping" : ""}`);
  useEffect(() => {
    if (proof === null) return;
    if (before.current !== null && underWay === null) announce(texts.run.ended);
    before.current = underWay;
  }, [proof === null, underWay, announce]);
}
