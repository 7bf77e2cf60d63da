// The talk in the browser: start reveal.js, draw the charts, search, data tables.
import { start } from "./stage.ts";

void start();
