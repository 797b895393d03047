/** Routes of the workspace: its teammates and teams, the app's installation, tags and data attributes. */
import { z } from "zod";
import type { Core } from "../../core.js";
import { presentAdmin, presentMe } from "../../shape/teammate.js";
import { presentAppliedTag, presentAttribute, presentTag, presentTeam } from "../../shape/workspace.js";
import { type AttributeRecord, DATA_TYPES } from "../../world/attribute-records.js";
import { adminAuthor } from "../../world/contacts.js";
import type { AppliedTag } from "../../world/records.js";
import { createTag, tagConversation, untagConversation } from "../../world/tags.js";
import type { World } from "../../world/world.js";
import { parameterInvalid, REST_REFUSALS, type RestRefusal } from "../refusals.js";
import { idSchema, parseBody } from "../request.js";
import { answerRefusal, ok, type RestRoute } from "../route.js";
import { presentAsDataAttribute } from "./conversation-attributes.js";

/** The workspace was created on this day, long ago. */
const CREATED_AT = Date.UTC(2021, 2, 15) / 1000;

export function workspaceRoutes(core: Core): RestRoute[] {
  const { world, options } = core;
  const workspace = {
    id: options.workspaceId,
    name: options.workspaceName,
    region: options.region,
    timezone: options.timezone,
    createdAt: CREATED_AT,
  };
  return [
    {
      method: "get",
      path: "/me",
      handle() {
        const admin = world.admins.get(world.tokenOwner ?? options.adminId);
        return admin ? ok(presentMe(admin, world, workspace)) : answerRefusal(REST_REFUSALS.unauthorized);
      },
    },
    {
      method: "get",
      path: "/admins",
      handle: () => ok({ type: "admin.list", admins: [...world.admins.values()].map((admin) => presentAdmin(admin, world)) }),
    },
    {
      method: "get",
      path: "/teams",
      handle: () => ok({ type: "team.list", teams: [...world.teams.values()].map(presentTeam) }),
    },
    {
      // The app uninstalls itself: its token is invalid from here on.
      method: "post",
      path: "/auth/uninstall",
      handle() {
        core.tokenValid = false;
        return ok({});
      },
    },
  ];
}

/** The same route tags people and companies at Intercom; the twin refuses what it does not play. */
const tagRequest = z.object({
  name: z.string().trim().min(1),
  id: idSchema.optional(),
  users: z.never().optional(),
  contacts: z.never().optional(),
  companies: z.never().optional(),
});

/** `id` is the tag's id: a name cannot be found. */
const attachRequest = z.object({ id: idSchema, admin_id: idSchema });

const detachRequest = z.object({ admin_id: idSchema });

export function tagRoutes(core: Core): RestRoute[] {
  const { world } = core;
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
        if (!read.success) return answerRefusal(REST_REFUSALS.tagInvalid);
        if (read.data.id === undefined) return ok(presentTag(createTag(world, read.data.name)));
        const tag = world.tags.get(read.data.id);
        if (!tag) return answerRefusal(REST_REFUSALS.tagNotFound);
        tag.name = read.data.name;
        return ok(presentTag(tag));
      },
    },
    {
      method: "post",
      path: "/conversations/:id/tags",
      handle({ params, body }) {
        const read = parseBody(attachRequest, body);
        if (!read.ok) return read.answer;
        const conversation = world.conversations.get(params["id"] ?? "");
        if (!conversation) return answerRefusal(REST_REFUSALS.conversationNotFound);
        const admin = world.admins.get(read.value.admin_id);
        if (!admin) return answerRefusal(REST_REFUSALS.adminNotFound);
        if (!world.tags.has(read.value.id)) return answerRefusal(REST_REFUSALS.tagNotFound);
        core.announce(tagConversation(world, conversation, read.value.id, { author: adminAuthor(admin), byApp: true }));
        const applied = conversation.tags.find((tag) => tag.tagId === read.value.id);
        return applied ? ok(presentAppliedTag(applied, world)) : answerRefusal(REST_REFUSALS.tagNotFound);
      },
    },
    {
      method: "delete",
      path: "/conversations/:id/tags/:tag_id",
      handle({ params, body }) {
        const read = parseBody(detachRequest, body);
        if (!read.ok) return read.answer;
        const conversation = world.conversations.get(params["id"] ?? "");
        if (!conversation) return answerRefusal(REST_REFUSALS.conversationNotFound);
        const admin = world.admins.get(read.value.admin_id);
        if (!admin) return answerRefusal(REST_REFUSALS.adminNotFound);
        const by = { author: adminAuthor(admin), byApp: true };
        const removed: AppliedTag | null = untagConversation(world, conversation, params["tag_id"] ?? "", by);
        if (removed === null) return answerRefusal(REST_REFUSALS.tagNotFound);
        core.announce({ conversation, part: null, topics: [] });
        return ok(presentAppliedTag(removed, world));
      },
    },
  ];
}

const CONVERSATION_MODEL_GONE = {
  status: 422,
  code: "parameter_invalid",
  message: "model=conversation is no longer supported. Use GET /conversations/attributes instead",
} as const;

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
      handle({ query, shape }) {
        const model = query.get("model");
        if (model === "conversation" && shape.conversationAttributesApart) return answerRefusal(CONVERSATION_MODEL_GONE);
        const shown = world.attributes.filter((attribute) => model === null || attribute.model === model).map(presentAttribute);
        const withConversations = (model ?? "conversation") === "conversation" && !shape.conversationAttributesApart;
        const ofConversations = world.conversationAttributes.filter((attribute) => withConversations && !attribute.archived);
        return ok({ type: "list", data: [...shown, ...ofConversations.map(presentAsDataAttribute)] });
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
