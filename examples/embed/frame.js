// The server puts the paper's real address here.
import { reader } from "https://paper.example/kanbao-frame.js";
import { join } from "./log.js";

join(reader(document.querySelector("#first")));
