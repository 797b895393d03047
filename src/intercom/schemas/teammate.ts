import { z } from "zod";
import { flag, id, listUnder, text } from "./lenient.js";

const teammateSchema = z.object({
  type: text,
  id,
  name: text,
  email: text,
  has_inbox_seat: flag,
  team_ids: listUnder("team_ids", id),
});

export const teammateListSchema = z.object({ admins: z.array(teammateSchema) });
