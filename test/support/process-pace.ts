/** Loaded into an operator's command by `node --import`: it waits as the app in the tests does. */
import { PACE } from "../../src/kernel/pace.js";
import { QUICK_PACE } from "./pace.js";

Object.assign(PACE, QUICK_PACE);
