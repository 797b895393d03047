/** Loaded into an app process by `node --import`: it waits as the test says in place of as the app does. */
import { PACE } from "../../../src/kernel/pace.js";

Object.assign(PACE, JSON.parse(process.env["TEST_PACE"] ?? "{}"));
