import { useEffect, useState } from "preact/hooks";

/** The part of the address behind `#`, as it is now. */
export function useAddress(): string {
  const [address, setAddress] = useState(() => window.location.hash);
  useEffect(() => {
    const follow = () => setAddress(window.location.hash);
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  return address;
}

/** Changes the address without a step in the history; a browser tells nobody about that by itself. */
export function replaceAddress(hash: string): void {
  if (hash === window.location.hash) return;
  window.history.replaceState(null, "", hash);
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}
