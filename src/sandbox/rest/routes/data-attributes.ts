/** Routes of data attributes, which are defined before contacts can carry them. */
import { z } from "zod";
import type { Core } from "../../core.js";
import { presentAttribute } from "../../shape/workspace.js";
import { DATA_TYPES, type AttributeRecord } from "../../world/records.js";
import type { World } from "../../world/world.js";
import { ok, answerRefusal, type RestRefusal } from "../route.js";
import { parseBody } from "../request.js";
import { parameterInvalid } from "../route.js";
import type { RestRoute } from "../route.js";

const NAME = /^[\p{L}\p{N}\p{Sc} _-]{1,190}$/u;
const createRequest = z.object({
  name: z.string(),
  model: z.enum(["contact", "company"], { error: "The Data Attribute model field must be either contact or company" }),
  data_type: z.enum(DATA_TYPES, { error: "Data Type isn't an option" }),
  description: z.string().optional(),
  options: z.array(z.union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)])).optional(),
});
type CreateRequest = z.infer<typeof createRequest>;

export function attributeRoutes({ world, options }: Core): RestRoute[] {
  return [
    {
      method: "get",
      path: "/data_attributes",
      handle({ query }) {
        const model = query.get("model");
        const shown = world.attributes.filter((attribute) => model === null || attribute.model === model);
        return ok({ type: "list", data: shown.map(presentAttribute) });
      },
    },
    {
      method: "post",
      path: "/data_attributes",
      handle({ body }) {
        const read = parseBody(createRequest, body);
        if (!read.ok) return read.answer;
        const refusal = createRefusal(world.attributes, read.value);
        if (refusal !== null) return answerRefusal(refusal);
        return ok(presentAttribute(createAttribute(world, read.value, options.adminId)));
      },
    },
  ];
}

function createRefusal(attributes: readonly AttributeRecord[], asked: CreateRequest): RestRefusal | null {
  if (!NAME.test(asked.name))
    return parameterInvalid(
      "Your name for this attribute must only contain alphanumeric characters, currency symbols, and hyphens",
    );
  if (attributes.some((known) => known.name.toLowerCase() === asked.name.toLowerCase()))
    return parameterInvalid(`You already have '${asked.name}' in your data. To save this as new data, use a different name.`);
  if (asked.options !== undefined && asked.options.length < 2)
    return parameterInvalid("The Data Attribute must have at least two options");
  return null;
}

function createAttribute(world: World, asked: CreateRequest, adminId: string): AttributeRecord {
  const attribute: AttributeRecord = {
    id: Number(world.ids.next("attribute")),
    name: asked.name,
    model: asked.model,
    dataType: asked.data_type,
    description: asked.description ?? "",
    options: asked.options ?? null,
    createdAt: world.seconds(),
    adminId,
  };
  world.attributes.push(attribute);
  return attribute;
}
