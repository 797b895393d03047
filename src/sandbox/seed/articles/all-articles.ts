import { ACCOUNT } from "./account.js";
import { BILLING } from "./billing.js";
import { DEVICES } from "./devices.js";
import { RETURNS } from "./returns.js";
import { SHIPPING } from "./shipping.js";

/** The help centre of the sandbox's company, which sells lamps and sensors for plants, and an app to go with them. */
export const ARTICLES = [...SHIPPING, ...BILLING, ...RETURNS, ...DEVICES, ...ACCOUNT];
