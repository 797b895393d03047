import { ApiError } from "./api-error.js";
import type { Ask } from "./console-client.js";

/** The same client, which also tells when the server knows nobody any more. */
export function watchSignIn(ask: Ask, onSignedOut: () => void): Ask {
  return async (name, given) => {
    try {
      return await ask(name, given);
    } catch (thrown) {
      if (thrown instanceof ApiError && thrown.failure === "signed-out") onSignedOut();
      throw thrown;
    }
  };
}
