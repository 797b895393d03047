import { useEffect, useState } from "preact/hooks";
import type { Connection, EventStream } from "../api/event-stream.js";

export function useConnection(events: EventStream): Connection {
  const [connection, setConnection] = useState<Connection>("connecting");
  useEffect(() => events.listen({ connection: setConnection }), [events]);
  return connection;
}
