import { createContext } from "preact";
import { useContext } from "preact/hooks";

export type Announce = (text: string) => void;

export const AnnounceContext = createContext<Announce>(() => undefined);

/** Says something short, such as "Saved", for a few seconds; screen readers read it out. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
