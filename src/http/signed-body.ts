/** The bytes of a signed request, verified: what has no valid signature costs as little as possible, and the earlier it is refused the less. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Request, RequestHandler } from "express";
import { isForgedByDoctor } from "../domain/doctor-requests.js";
import type { InFlight, InFlightBody } from "./in-flight.js";
import { refuse } from "./refusals.js";
import { checkSignature, signatureFormOf, type SignatureCheck, type SignatureForms } from "./signatures.js";

export type BodyRefusal = "bad-signature" | "encoded" | "too-large" | "too-many" | "too-slow";

/** What is known of a refused request. */
export interface RefusedBody {
  readonly refusal: BodyRefusal;
  /** Why the signature is not valid; null where that is not the reason. */
  readonly signature: Extract<SignatureCheck, { valid: false }>["because"] | null;
  /** As it was given. */
  readonly given: string | undefined;
  readonly bytes: number;
}

/** What all signed routes have in common. */
export interface SignedRouteDeps {
  readonly secrets: readonly string[];
  readonly inFlight: InFlight;
}

export interface SignedBodyOptions extends SignedRouteDeps {
  readonly forms: SignatureForms;
  /** How many bytes are taken without any signature; 0 where each request needs one. */
  readonly unsignedBytes?: number;
  readonly onRefused?: (refused: RefusedBody) => void;
}

/** Larger bodies are refused with 413. */
const BODY_LIMIT = 5 * 1024 * 1024;
/** 5 MB at 4 Mbit/s. Who sends more slowly than that holds one of the few places for others. */
const BODY_WITHIN_MS = 10_000;
/** A refused request is read to its end, so that its sender reads the answer, but no longer than this; its bytes are dropped. */
const LINGER_MS = 1_000;

/** What passes is in `request.body`. */
export function signedBody(options: SignedBodyOptions): RequestHandler {
  const read = signedBodyReader(options);
  return async (request, response, next) => {
    const body = await read(request, response);
    if (body === null) return;
    request.body = body;
    next();
  };
}

/**
 * Refuses in this order: signature missing or malformed, before a byte of the body is kept; an encoding, since signatures
 * are over the bytes as they were sent and nothing small may become large here; too large; too much in memory at once;
 * signature wrong.
 * @returns the body, or null where it was refused or its sender is gone
 */
export function signedBodyReader(options: SignedBodyOptions) {
  const { forms, secrets, inFlight, unsignedBytes = 0, onRefused } = options;
  return async (request: IncomingMessage, response: ServerResponse): Promise<Buffer | null> => {
    const given = headerOf(request, forms.header);
    const reject = (refusal: BodyRefusal, bytes = 0, signature: RefusedBody["signature"] = null) => {
      onRefused?.({ refusal, signature, given, bytes });
      endUnread(request);
      refuse(response, refusal);
      return null;
    };
    const form = signatureFormOf(given, forms);
    const unsigned = form === "missing" && unsignedBytes > 0;
    if (typeof form === "string" && !unsigned) return reject("bad-signature", 0, form);
    if ((request.headers["content-encoding"] ?? "identity").toLowerCase() !== "identity") return reject("encoded");
    const limit = unsigned ? unsignedBytes : BODY_LIMIT;
    if (Number(request.headers["content-length"] ?? 0) > limit) return reject("too-large");
    const admitted = inFlight.admit();
    if (admitted === null) return reject("too-many");
    response.once("close", admitted.release);
    const read = await readBody(request, response, admitted, limit);
    if (read === "gone") return null;
    if (typeof read === "string") return reject(read);
    const signature = unsigned ? ({ valid: true } as const) : checkSignature(given, read, secrets, forms);
    return signature.valid ? read : reject("bad-signature", read.length, signature.because);
  };
}

function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const given = headers[name.toLowerCase()];
  return typeof given === "string" ? given : given?.[0];
}

type BodyProblem = Extract<BodyRefusal, "too-large" | "too-many" | "too-slow"> | "gone";

function readBody(
  request: IncomingMessage,
  response: ServerResponse,
  admitted: InFlightBody,
  limit: number,
): Promise<Buffer | BodyProblem> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const finish = (outcome: Buffer | BodyProblem) => {
      clearTimeout(timer);
      request.off("data", take).off("end", end).off("error", gone);
      response.off("close", gone);
      chunks.length = 0;
      resolve(outcome);
    };
    const take = (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit) return finish("too-large");
      if (!admitted.grow(chunk.length)) return finish("too-many");
      chunks.push(chunk);
    };
    const end = () => finish(Buffer.concat(chunks));
    const gone = () => finish("gone");
    const timer = setTimeout(() => finish("too-slow"), BODY_WITHIN_MS);
    request.on("data", take).on("end", end).on("error", gone);
    response.on("close", gone);
  });
}

/** Drops what still comes. Closing at once would have the kernel throw away our answer together with the unread bytes. */
function endUnread(request: IncomingMessage): void {
  if (request.complete) return;
  const timer = setTimeout(() => request.socket.destroy(), LINGER_MS).unref();
  request.on("error", () => undefined).once("close", () => clearTimeout(timer));
  request.resume();
}

/** Whether it was signed with another secret, and not by the doctor, who tries just that. */
export function isForged({ signature, given }: RefusedBody): boolean {
  return signature === "wrong" && !isForgedByDoctor(given);
}

/** What `signedBody` has verified. */
export function bodyOf(request: Request): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}
