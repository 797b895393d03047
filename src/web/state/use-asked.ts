import { useContext, useEffect, useRef } from "preact/hooks";
import type { EndpointName, GivenOf, OutputOf } from "../../console/api/endpoints.js";
import type { Ask } from "../api/console-client.js";
import { SignInsContext } from "./sign-ins.js";
import { useLoaded, type Loader } from "./use-loaded.js";

/** What the server answers to a question, asked again when what is given changes and after somebody signed in again. */
export function useAsked<Name extends EndpointName>(ask: Ask, name: Name, given: GivenOf<Name>): Loader<OutputOf<Name>> {
  const loader = useLoaded(`${name} ${JSON.stringify(given)}`, () => ask(name, given));
  const signIns = useContext(SignInsContext);
  const seen = useRef(signIns);
  useEffect(() => {
    if (seen.current !== signIns) loader.reload();
    seen.current = signIns;
  }, [signIns, loader.reload]);
  return loader;
}
