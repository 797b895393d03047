import { z } from "zod";
import { attributes, id, text } from "./lenient.js";

export const contactSchema = z.object({
  id,
  name: text,
  email: text,
  phone: text,
  /** What a teammate or the app set; the browser's own language is the fallback. */
  language_override: text,
  browser_language: text,
  custom_attributes: attributes,
});
