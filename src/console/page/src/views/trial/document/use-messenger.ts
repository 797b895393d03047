import { useEffect, useState } from "preact/hooks";
import { type MessengerStanding, type MessengerStart, startMessenger } from "./start-messenger.js";

/** The Messenger beside this page, started once. */
export function useMessenger(start: MessengerStart): MessengerStanding {
  const [standing, setStanding] = useState<MessengerStanding>("starting");
  useEffect(() => startMessenger(start, setStanding), []);
  return standing;
}
