/** The answer the page Proof rests on, read again while a backtest runs. */
import { useCallback, useRef } from "preact/hooks";
import type { GivenOf } from "../../../console/api/endpoints.js";
import type { Proof } from "../../../console/api/proof.js";
import type { AskConsole } from "../../api/console-client.js";
import { useAsked } from "../../state/asked.js";
import { type Loader, useLastKnown, valueOf } from "../../state/loaded.js";
import { useWhileSeen } from "../../state/repeated.js";

const READ_EVERY_MS = 3_000;

/** What is shown stays while another estimate or report is asked for. A slow answer is waited for, not overtaken. */
export function useProof(ask: AskConsole, given: GivenOf<"read-proof">): Loader<Proof> {
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
  const runs = (valueOf(shown.loaded)?.underWay ?? null) !== null && !isSignedOut;
  useWhileSeen(
    () => {
      if (asking.current === 0) loader.reload();
    },
    runs ? READ_EVERY_MS : null,
  );
  return shown;
}
