import { useEffect, useState } from "preact/hooks";
import { type MessengerStatus, type MessengerStart, startMessenger } from "./start-messenger.js";

/** The Messenger beside this page, started once. */
export function useMessenger(start: MessengerStart): MessengerStatus {
  const [status, setStatus] = useState<MessengerStatus>("starting");
  useEffect(() => startMessenger(start, setStatus), []);
  return status;
}
