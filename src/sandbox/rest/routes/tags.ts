import { z } from "zod";
import type { Core } from "../../core.js";
import { presentTag } from "../../shape/tag.js";
import { createTag } from "../../world/tag-conversation.js";
import { ok, refuse } from "../answer.js";
import { idSchema } from "../read-body.js";
import { REFUSALS } from "../refusals.js";
import type { Route } from "../route.js";

/** The same route tags people and companies at Intercom; the twin refuses what it does not play. */
const tagRequest = z.object({
  name: z.string().trim().min(1),
  id: idSchema.optional(),
  users: z.never().optional(),
  contacts: z.never().optional(),
  companies: z.never().optional(),
});

export function tagRoutes({ world }: Core): Route[] {
  return [
    {
      method: "get",
      path: "/tags",
      handle: () => ok({ type: "list", data: [...world.tags.values()].map(presentTag) }),
    },
    {
      method: "post",
      path: "/tags",
      handle({ body }) {
        const read = tagRequest.safeParse(body);
        if (!read.success) return refuse(REFUSALS.tagInvalid);
        if (read.data.id === undefined) return ok(presentTag(createTag(world, read.data.name)));
        const tag = world.tags.get(read.data.id);
        if (!tag) return refuse(REFUSALS.tagNotFound);
        tag.name = read.data.name;
        return ok(presentTag(tag));
      },
    },
  ];
}
