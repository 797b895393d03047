import type { EndpointName, InputOf, OutputOf } from "../api/endpoints.js";
import type { Viewer } from "../api/session.js";
import type { Answer } from "./answer.js";

/** Who asks; every performer looks at this workspace alone. */
export interface Asking {
  readonly viewer: Viewer;
  /** Aborted when the browser went away. */
  readonly signal: AbortSignal;
}

export type Handler<Name extends EndpointName> = (input: InputOf<Name>, asking: Asking) => Promise<Answer<OutputOf<Name>>>;

/** One area's performers. */
export type HandlersOf<Name extends EndpointName> = { readonly [Each in Name]: Handler<Each> };

export type ConsoleHandlers = HandlersOf<EndpointName>;
