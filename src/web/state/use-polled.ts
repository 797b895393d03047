import { useCallback, useRef } from "preact/hooks";
import type { EndpointName, GivenOf, OutputOf } from "../../console/api/endpoints.js";
import type { Ask } from "../api/console-client.js";
import { valueOf } from "./loaded.js";
import { useAsked } from "./use-asked.js";
import type { Loader } from "./use-loaded.js";
import { useRepeating } from "./use-repeating.js";

/** What the server answers, kept fresh while the page is looked at. A slow answer is waited for, not overtaken. */
export function usePolled<Name extends EndpointName>(ask: Ask, name: Name, given: GivenOf<Name>): Loader<OutputOf<Name>> {
  const asking = useRef(false);
  const watched: Ask = useCallback(
    async (asked, question) => {
      asking.current = true;
      try {
        return await ask(asked, question);
      } finally {
        asking.current = false;
      }
    },
    [ask],
  );
  const loader = useAsked(watched, name, given);
  const { loaded } = loader;
  const signedOut = loaded.status === "failed" && loaded.error.failure === "signed-out";
  useRepeating(
    () => {
      if (!asking.current && !signedOut) loader.reload();
    },
    JSON.stringify(valueOf(loaded)),
  );
  return loader;
}
