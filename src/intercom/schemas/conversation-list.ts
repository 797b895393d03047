import { z } from "zod";
import { flag, id, seconds, text, wholeNumber } from "./lenient.js";
import { pagesSchema } from "./page.js";

const foundConversationSchema = z.object({ id, state: text, open: flag, created_at: seconds, updated_at: seconds });

export const conversationListSchema = z.object({
  conversations: z.array(foundConversationSchema),
  pages: pagesSchema,
  total_count: wholeNumber,
});
