import "../../../api/strict-policy.js";
import { render } from "preact";
import { createAsk } from "../../../api/console-client.js";
import "../playground.css";
import { PlaygroundDocument } from "./playground-document.js";

const page = document.getElementById("page");
if (page) render(<PlaygroundDocument ask={createAsk("/console/api")} />, page);
