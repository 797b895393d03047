/** Questions to the console's API: asked once, again after signing in, or repeatedly. */
import { createContext } from "preact";
import { useContext, useEffect, useRef } from "preact/hooks";
import type { EndpointName, GivenOf, OutputOf } from "../../console/api/endpoints.js";
import type { AskConsole } from "../api/console-client.js";
import { type Loader, useLastKnown, useLoaded } from "./loaded.js";

/** What the server answers to a question, asked again when what is given changes and after somebody signed in again. */
export function useAsked<Name extends EndpointName>(ask: AskConsole, name: Name, given: GivenOf<Name>): Loader<OutputOf<Name>> {
  const loader = useLoaded(`${name} ${JSON.stringify(given)}`, () => ask(name, given));
  useReloadOn(useContext(SignInsContext), loader.reload);
  return loader;
}

/** The same, which goes on showing its last answer while another question is asked. */
export function useAskedKeeping<Name extends EndpointName>(
  ask: AskConsole,
  name: Name,
  given: GivenOf<Name>,
): Loader<OutputOf<Name>> {
  return useLastKnown(useAsked(ask, name, given));
}

/** Asks again once `version` is another: what was loaded before that is out of date. */
export function useReloadOn(version: string | number, reload: () => void): void {
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current !== version) reload();
    seen.current = version;
  }, [version, reload]);
}

/** How often somebody signed in again while their work stayed on the page; a change means: ask again. */
export const SignInsContext = createContext(0);
