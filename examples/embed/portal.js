import { join } from "./log.js";

join(document.querySelector("#first"));
