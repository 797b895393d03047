import { z } from "zod";
import { endpoint } from "./endpoint.js";

export const settingsEndpoints = {
  "read-settings": endpoint({ method: "GET", path: "/settings", input: z.object({}), output: z.object({}) }),
  "change-settings": endpoint({ method: "PUT", path: "/settings", input: z.object({}), output: z.object({}) }),
  "list-setting-changes": endpoint({ method: "GET", path: "/settings/changes", input: z.object({}), output: z.object({}) }),
} as const;
