/** Keeps Zod from compiling code, which the page's policy forbids; imported before anything that uses it. */
import { z } from "zod";

// Zod compiles its checks with `new Function`, which the page's Content-Security-Policy refuses. It decides so when a
// schema is made, hence this comes before every other import.
z.config({ jitless: true });
