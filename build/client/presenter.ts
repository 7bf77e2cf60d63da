// The presenter's edition: the talk, and on the key S the speaker's window. Both are this one file, at `…` and at `…?speaker`.
import type { Spot } from "./pointer.ts";
import { closeDoors } from "./guard.ts";
import { follow, keyOfDeck } from "./presenter/follow.ts";
import { openSpeaker } from "./presenter/open.ts";
import { showSpeaker } from "./presenter/speaker.ts";
import { start } from "./stage.ts";

const isSpeaker = new URLSearchParams(location.search).has("speaker");
closeDoors(["speaker"]);

async function showStage(): Promise<void> {
  let pointed: (spot: Spot | undefined) => void = () => {};
  const deckKey = keyOfDeck();
  const stage = await start({ pointed: (spot) => pointed(spot) });
  if (!stage) return;
  const followed = follow(stage, deckKey, "stage");
  pointed = followed.pointed;
  stage.on("s", () => openSpeaker(followed.link));
}

void (isSpeaker ? showSpeaker() : showStage());
