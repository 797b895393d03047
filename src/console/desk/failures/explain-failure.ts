import type { Config } from "../../../config.js";
import { type FailureText, intercomFailures, ownFailures, serviceFailures } from "./failure-texts.js";
import { parseReason, type ReadReason } from "./read-reason.js";
import { nameOfService, type ServiceName } from "./service-name.js";

/** A stored reason in words for an admin. */
export function explainFailure(reason: string, config: Pick<Config, "simpli" | "llm">): FailureText {
  const read = parseReason(reason);
  const message = explain(read, config);
  return read.hours === null ? message : { ...message, says: `${message.says} ${ownFailures.tried(read.hours)}` };
}

function explain(read: ReadReason, config: Pick<Config, "simpli" | "llm">): FailureText {
  if (read.kind === "crashed") return ownFailures.crashed;
  if (read.kind === "unknown-work") return ownFailures.unknownWork;
  if (read.party === null || read.kind === "own-fault") return ownFailures.ownError;
  return read.party === "intercom" ? ofIntercom(read) : ofService(read, nameOfService(read.party, config));
}

function ofIntercom({ kind, status }: ReadReason): FailureText {
  if (kind === "unreadable") return intercomFailures.unreadable;
  if (status === null) return intercomFailures.silent;
  if (status === 401) return intercomFailures.key;
  if (status === 403) return intercomFailures.forbidden;
  if (status === 404) return intercomFailures.missing;
  if (status === 429) return intercomFailures.tooMany;
  return status >= 500 ? intercomFailures.broken(status) : intercomFailures.refused(status);
}

function ofService({ kind, status }: ReadReason, { name, variable }: ServiceName): FailureText {
  if (kind === "unreadable") return serviceFailures.unreadable(name, variable);
  if (status === null) return serviceFailures.silent(name, variable);
  if (status === 401) return serviceFailures.key(name, variable);
  if (status === 403) return serviceFailures.forbidden(name, variable);
  if (status === 404) return serviceFailures.missing(name, variable);
  if (status === 429) return serviceFailures.tooMany(name);
  if (status >= 300 && status < 400) return serviceFailures.forwarded(name, status, variable);
  return status >= 500 ? serviceFailures.broken(name, status) : serviceFailures.refused(name, status);
}
