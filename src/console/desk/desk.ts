import type { EndpointName, InputOf, OutputOf } from "../api/endpoints.js";
import type { Viewer } from "../api/session.js";
import type { Answer } from "./answer.js";

/** Who asks; every performer looks at this workspace alone. */
export interface Asking {
  readonly viewer: Viewer;
  /** Aborted when the browser went away. */
  readonly signal: AbortSignal;
}

export type Performer<Name extends EndpointName> = (input: InputOf<Name>, asking: Asking) => Promise<Answer<OutputOf<Name>>>;

/** One area's performers. */
export type DeskOf<Name extends EndpointName> = { readonly [Each in Name]: Performer<Each> };

export type Desk = DeskOf<EndpointName>;
