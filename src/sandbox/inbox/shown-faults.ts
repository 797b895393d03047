import type { Core } from "../core.js";
import type { Faults } from "../inbox-api.js";

/** The switches the page knows. */
export function shownFaults({ switches }: Core): Faults {
  const { duplicateWebhooks, reorderWebhooks, rateLimited, serverErrors, dropAfterEffect } = switches;
  return { duplicateWebhooks, reorderWebhooks, rateLimited, serverErrors, dropAfterEffect };
}
