// The map of the world that the package brings, made by prepare-world.ts: read once, for talks that draw it.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { hasWorld, useWorld, type StoredMap } from "../charts/world-map.ts";

const file = fileURLToPath(new URL("../../dist/maps/world.json", import.meta.url));

export async function loadWorld(): Promise<void> {
  if (!hasWorld()) useWorld(JSON.parse(await readFile(file, "utf8")) as StoredMap);
}
