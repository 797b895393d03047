import { z } from "zod";

/** The same value comes twice, as `token` and as `access_token`; one is enough. */
export const tokenSchema = z
  .object({ token: z.string().min(1).optional(), access_token: z.string().min(1).optional() })
  .transform((answer) => answer.token ?? answer.access_token)
  .pipe(z.string());
