// The talk in the browser, as it is shared: no notes, no other window.
import { closeDoors } from "./guard.ts";
import { start } from "./stage.ts";

closeDoors();
void start();
