// What comes in from outside: exact versions, known licences, no scripts that must run, nothing known to be vulnerable.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}
interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
const read = <T>(file: string): T => JSON.parse(readFileSync(file, "utf8")) as T;
const lockOf = (folder: string) =>
  Object.entries(read<{ packages: Record<string, LockedPackage> }>(`${folder}/package-lock.json`).packages)
    .filter(([path]) => path !== "")
    .map(([path, entry]) => ({ ...entry, name: path.slice(path.lastIndexOf("node_modules/") + 13) }));
const locked = lockOf(".");

const licences = [
  "MIT",
  "ISC",
  "0BSD",
  "CC0-1.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "MPL-2.0",
  "Python-2.0",
  "PSF-2.0",
  "(MIT AND Zlib)",
  "(MPL-2.0 OR Apache-2.0)",
];
/** The numbers of a version; what follows a hyphen comes before it: 1.0.0-rc is not yet 1.0.0. */
function isBefore(version: string, other: string): boolean {
  const parts = (text: string) => text.split("-")[0]!.split(".").map(Number);
  const [a, b] = [parts(version), parts(other)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? version.includes("-") && !other.includes("-") : a[at]! < (b[at] ?? 0);
}

describe("dependencies", () => {
  it.each([".", "tests/bench"])("of %s are named in exact versions and locked with their hashes", (folder) => {
    const { dependencies, devDependencies = {} } = read<Manifest>(`${folder}/package.json`);
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    for (const { name, integrity } of lockOf(folder)) expect(integrity, name).toMatch(/^sha512-/);
  });

  it("that users install have a licence that asks for no more than to be named", () => {
    const others = locked.filter(({ dev, license = "none" }) => !dev && !licences.includes(license));
    // A shared library that comes as a file of its own, unchanged, and may be replaced by anybody: that is all the LGPL asks.
    const own = others.filter(
      ({ name, license }) => !(name.startsWith("@img/sharp-") && license?.includes("LGPL-3.0-or-later")),
    );
    expect(own.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });

  it("of the fonts we ship are under the Open Font License, and its text is shipped with them", () => {
    const fonts = locked.filter(({ name }) => name.startsWith("@fontsource/"));
    expect(fonts.length).toBeGreaterThan(0);
    const shipped = readFileSync("dist/fonts/LICENSE", "utf8");
    for (const { name, license } of fonts) {
      expect(license).toBe("OFL-1.1");
      expect(shipped).toContain(name);
    }
  });

  it("that are part of what we make have such a licence too, and are named there", () => {
    const made = ["charts.json", "deck.js"].map((name) => readFileSync(`dist/browser/${name}`, "utf8")).join("\n");
    const parts = ["reveal.js", "chart.js", "@kurkle/color", "svgcanvas"].concat(
      ["matrix", "sankey", "treemap"].map((name) => `chartjs-chart-${name}`),
    );
    for (const name of parts) {
      expect(licences, name).toContain(locked.find((entry) => entry.name === name)?.license);
      expect(made.toLowerCase()).toMatch(new RegExp(`/\\*!(?:(?!\\*/).)*${name}`, "s"));
    }
  });

  it("need no install script", () => {
    expect(locked.filter(({ dev, hasInstallScript }) => !dev && hasInstallScript)).toEqual([]);
  });

  it("are few", () => {
    // The optional ones are one program for each kind of machine, of which npm installs one.
    const installed = locked.filter((entry) => !entry.dev && !("optional" in entry));
    expect(Object.keys(read<Manifest>("package.json").dependencies).length).toBeLessThanOrEqual(24);
    expect(installed.length).toBeLessThanOrEqual(165);
  });

  it.each(read<{ package: string; fixed: string; id: string }[]>("tests/advisories.json"))(
    "are free of $id ($package before $fixed)",
    (advisory) => {
      const found = locked.filter(
        ({ name, version }) => name === advisory.package && isBefore(version, advisory.fixed),
      );
      expect(found.map(({ name, version }) => `${name} ${version}: ${advisory.id}`)).toEqual([]);
    },
  );
});

describe("the comparison of versions", () => {
  it.each([
    ["4.7.8", "4.7.9", true],
    ["4.7.10", "4.7.9", false],
    ["3.99.0", "4.7.9", true],
    ["4.7.9", "4.7.9", false],
    ["4.7.9-beta.1", "4.7.9", true],
  ])("says of %s before %s: %s", (version, other, expected) => expect(isBefore(version, other)).toBe(expected));
});
