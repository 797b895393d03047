/** Starts the browser app. */
import "./api/strict-policy.js";
import { render } from "preact";
import { App } from "./app.js";
import { returnToRememberedAddress } from "./router/address.js";

returnToRememberedAddress();
const page = document.getElementById("page");
if (page) render(<App base="/console/api" sandboxBase="/sandbox/api" />, page);
