/** Ids that others give: opaque, and yet not everything is one. */
import { z } from "zod";

/** Printable ASCII: a zero character could not even be stored. */
export const outsideId = z.union([z.string().regex(/^[\x20-\x7e]{1,200}$/), z.number().int().nonnegative().transform(String)]);

/** Whether it can be part of a path: "", "." and ".." would address something else. */
export function isAddressable(id: string): boolean {
  return /^[\w:.-]{1,200}$/.test(id) && !/^\.+$/.test(id);
}
