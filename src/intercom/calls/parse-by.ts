/** Answers that may be large, read by the reader of a name: here, or in a thread. */
import type { Page } from "../api.js";
import { parseInThread } from "../reading/parse-in-thread.js";
import { type ReaderName, READERS, type ValueOf } from "../reading/readers.js";
import type { RestRequest } from "../rest-request.js";
import { type Listed, pageAfter } from "../schemas/pages.js";

type Reads<T> = Required<Pick<RestRequest<T>, "read" | "readLarge">>;

/** What a call needs to have its answer read. */
export function parseBy<Name extends ReaderName>(reader: Name): Reads<ValueOf<Name>> {
  const read: (body: unknown) => unknown = READERS[reader];
  // TypeScript does not follow a name through the table to the value of its reader.
  return { read: (body) => read(body) as ValueOf<Name>, readLarge: (bytes) => parseInThread(reader, bytes) };
}

/** The same of the page of a list. */
export function parsePageBy<T>({ read, readLarge }: Reads<Listed<T>>, page: number | string): Reads<Page<T>> {
  const pageOf = ({ items, pages, total }: Listed<T>) => ({ items, next: pageAfter(page, pages), total });
  return { read: (body) => pageOf(read(body)), readLarge: async (bytes) => pageOf(await readLarge(bytes)) };
}
