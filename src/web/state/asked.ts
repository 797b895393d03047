/** Questions to the console's API: asked once, again after signing in, or repeatedly. */
import { createContext } from "preact";
import { useContext, useEffect, useRef } from "preact/hooks";
import type { EndpointName, GivenOf, OutputOf } from "../../console/api/endpoints.js";
import type { AskConsole } from "../api/console-client.js";
import { type Loader, useLoaded } from "./loaded.js";

/** What the server answers to a question, asked again when what is given changes and after somebody signed in again. */
export function useAsked<Name extends EndpointName>(ask: AskConsole, name: Name, given: GivenOf<Name>): Loader<OutputOf<Name>> {
  const loader = useLoaded(`${name} ${JSON.stringify(given)}`, () => ask(name, given));
  const signIns = useContext(SignInsContext);
  const seen = useRef(signIns);
  useEffect(() => {
    if (seen.current !== signIns) loader.reload();
    seen.current = signIns;
  }, [signIns, loader.reload]);
  return loader;
}

/** How often somebody signed in again while their work stayed on the page; a change means: ask again. */
export const SignInsContext = createContext(0);
