/** Starting the workspace's Messenger on this page. */
import { Intercom, onShow } from "@intercom/messenger-js-sdk";
import { useEffect, useState } from "preact/hooks";
import type { OutputOf } from "../../../../console/api/endpoints.js";

export type MessengerStart = Extract<OutputOf<"read-trial">, { kind: "messenger" }>;
export type MessengerStatus = "starting" | "shown" | "not-loaded" | "not-shown";

/** Slow lines need some; then somebody should know what is wrong. */
const PATIENCE_MS = 12_000;
const CHECK_EVERY_MS = 250;
/** The id under which Intercom's package puts the script of the Messenger. */
const SCRIPT_ID = "_intercom_npm_loader";
/** Intercom documents no sign of success; these are the launcher's and the Messenger's outermost elements. */
const SIGNS = "#intercom-container, .intercom-lightweight-app, .intercom-app, #intercom-frame";

/**
 * Starts the workspace's Messenger; can be done once a page. Reports how that goes until it is stopped.
 * Whom it is for stands in the token alone, so that nothing unproved is said.
 */
function startMessenger(start: MessengerStart, report: (status: MessengerStatus) => void): () => void {
  const { appId, region, customer } = start;
  // The package counts Australia as "ap", Intercom everywhere else as "au".
  Intercom({
    app_id: appId,
    region: region === "au" ? "ap" : region,
    ...(customer === null ? {} : { intercom_user_jwt: customer.token }),
  });
  const script = document.getElementById(SCRIPT_ID);
  let loaded = false;
  const onLoad = () => void (loaded = true);
  const onError = () => resolve("not-loaded");
  const check = window.setInterval(() => {
    if (document.querySelector(SIGNS) !== null) resolve("shown");
  }, CHECK_EVERY_MS);
  const enough = window.setTimeout(() => resolve(loaded ? "not-shown" : "not-loaded"), PATIENCE_MS);
  script?.addEventListener("load", onLoad);
  script?.addEventListener("error", onError);
  onShow(() => resolve("shown"));

  function stop(): void {
    window.clearInterval(check);
    window.clearTimeout(enough);
    script?.removeEventListener("load", onLoad);
    script?.removeEventListener("error", onError);
  }
  function resolve(status: MessengerStatus): void {
    stop();
    report(status);
  }
  return stop;
}

/** The Messenger beside this page, started once. */
export function useMessenger(start: MessengerStart): MessengerStatus {
  const [status, setStatus] = useState<MessengerStatus>("starting");
  useEffect(() => startMessenger(start, setStatus), []);
  return status;
}
