/**
 * Everything the console asks of the server. Types, the server's dispatch, the page's client and the authorisation
 * tests follow from this one object; `handlers/create-handlers.ts` must name a handler for each, or it does not compile.
 */
import type { z } from "zod";
import { activityEndpoints } from "./activity.js";
import { alertEndpoints } from "./alerts.js";
import { analyticsEndpoints } from "./analytics.js";
import { autonomyEndpoints } from "./autonomy.js";
import { deadLetterEndpoints } from "./dead-letters.js";
import type { Endpoint } from "./endpoint.js";
import { healthEndpoints } from "./health.js";
import { knowledgeEndpoints } from "./knowledge.js";
import { playgroundEndpoints } from "./playground.js";
import { proofEndpoints } from "./proof.js";
import { setUpEndpoints } from "./set-up.js";
import { factsKeyEndpoints, settingsEndpoints } from "./settings.js";

export const ENDPOINTS = {
  ...setUpEndpoints,
  ...playgroundEndpoints,
  ...activityEndpoints,
  ...settingsEndpoints,
  ...factsKeyEndpoints,
  ...alertEndpoints,
  ...analyticsEndpoints,
  ...knowledgeEndpoints,
  ...deadLetterEndpoints,
  ...healthEndpoints,
  ...proofEndpoints,
  ...autonomyEndpoints,
} as const;

export type EndpointName = keyof typeof ENDPOINTS;

/** What a caller gives, before defaults. */
export type GivenOf<Name extends EndpointName> = z.input<(typeof ENDPOINTS)[Name]["input"]>;

export type InputOf<Name extends EndpointName> = z.output<(typeof ENDPOINTS)[Name]["input"]>;

export type OutputOf<Name extends EndpointName> = z.output<(typeof ENDPOINTS)[Name]["output"]>;

/** The same object, typed so that a name kept as a type parameter finds its own schemas. */
export const ENDPOINT_KINDS: {
  readonly [Name in EndpointName]: Endpoint<z.ZodType<InputOf<Name>, GivenOf<Name>>, z.ZodType<OutputOf<Name>>>;
} = ENDPOINTS;

// Object.keys forgets the keys' type; the object above is closed.
export const ENDPOINT_NAMES = Object.keys(ENDPOINTS) as readonly EndpointName[];
