/** The answer the page Proof rests on, read again while a backtest runs. */
import { useCallback, useEffect, useRef } from "preact/hooks";
import type { GivenOf } from "../../../console/api/endpoints.js";
import type { Proof } from "../../../console/api/proof.js";
import type { AskConsole } from "../../api/console-client.js";
import { useFocusOnMove } from "../../router/focus.js";
import { useAsked } from "../../state/asked.js";
import { type Loader, useLastKnown, valueOf } from "../../state/loaded.js";
import { useAnnounce } from "../../state/task.js";
import { useWhileSeen } from "../../state/while-seen.js";
import { proofViewTexts as texts } from "./texts.js";

const READ_EVERY_MS = 3_000;

/** What is shown stays while another estimate or report is asked for. A slow answer is waited for, not overtaken. */
export function useProof(
  ask: AskConsole,
  given: GivenOf<"read-proof">,
): { readonly loader: Loader<Proof>; readonly known: Proof | null } {
  const asking = useRef(0);
  const counted: AskConsole = useCallback(
    async (name, question) => {
      asking.current += 1;
      try {
        return await ask(name, question);
      } finally {
        asking.current -= 1;
      }
    },
    [ask],
  );
  const loader = useAsked(counted, "read-proof", given);
  const shown = useLastKnown(loader);
  const isSignedOut = loader.loaded.status === "failed" && loader.loaded.error.failure === "signed-out";
  const known = valueOf(shown.loaded);
  const runs = (known?.underWay ?? null) !== null && !isSignedOut;
  useWhileSeen(
    () => {
      if (asking.current === 0) loader.reload();
    },
    runs ? READ_EVERY_MS : null,
  );
  useEndOfRun(known);
  return { loader: shown, known };
}

/** Says when the run has ended. The form or the button that had the focus may be gone by then. */
function useEndOfRun(proof: Proof | null): void {
  const announce = useAnnounce();
  const underWay = proof?.underWay?.id ?? null;
  const before = useRef<string | null>(null);
  useFocusOnMove(underWay ?? "");
  useEffect(() => {
    if (proof === null) return;
    if (before.current !== null && underWay === null) announce(texts.run.ended);
    before.current = underWay;
  }, [proof === null, underWay, announce]);
}
