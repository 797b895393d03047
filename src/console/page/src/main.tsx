import { render } from "preact";
import { createInboxClient } from "./api/inbox-client.js";
import { App } from "./app.js";

const SANDBOX_API = "/sandbox/api";

const page = document.getElementById("page");
if (page) render(<App client={createInboxClient(SANDBOX_API)} eventsUrl={`${SANDBOX_API}/events`} />, page);
