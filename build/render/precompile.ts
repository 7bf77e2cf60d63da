// Run by `npm run compile`: our own templates as functions, in dist/templates.js, so that a build need not compile them anew.
//
//   { "layouts/chart": { text: "<section …", spec: { main: function … } } }
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import Handlebars from "handlebars";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "templates");
const entries = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".hbs"))
  .sort()
  .map((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const name = file
      .split(sep)
      .join("/")
      .replace(/\.hbs$/, "");
    const spec = String(Handlebars.precompile(text, { strict: true }));
    return `${JSON.stringify(name)}: { text: ${JSON.stringify(text)}, spec: ${spec} }`;
  });
const { code } = transformSync(`export default {\n${entries.join(",\n")}\n};\n`, { minify: true, charset: "utf8" });
writeFileSync(join(root, "dist/templates.js"), code);
