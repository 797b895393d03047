import { createContext } from "preact";

/** How often somebody signed in again while their work stayed on the page; a change means: ask again. */
export const SignInsContext = createContext(0);
