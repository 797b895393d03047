/** Loaded into an app process by `node --import`: what it waits for after a failure is short. The long version waits as the app does. */
import { PACE } from "../../../src/kernel/pace.js";

Object.assign(PACE, { firstRetryMs: 300, inFlightMs: 2_000, servicePauseMs: 2_000 });
