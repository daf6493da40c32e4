// The rate of npm's twitter-text, vader-sentiment and redact-pii, one after the other on each message, on one core.
// usage: node peers.mjs MESSAGES.csv   (a CSV with a column "text"); packages are looked up beside this file's run folder
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'package.json'));
const twitter = require('twitter-text');
const vader = require('vader-sentiment');
const { SyncRedactor } = require('redact-pii');

function readColumn(file, wanted) {
  const rows = [];
  let row = [], field = '', quoted = false;
  const content = readFileSync(file, 'utf8');
  for (let at = 0; at < content.length; at++) {
    const c = content[at];
    if (quoted) {
      if (c === '"' && content[at + 1] === '"') { field += '"'; at++; }
      else if (c === '"') quoted = false;
      else field += c;
    } else if (c === '"') quoted = true;
    else if (c === ',') { row.push(field); field = ''; }
    else if (c === '\n') { row.push(field.replace(/\r$/, '')); rows.push(row); row = []; field = ''; }
    else field += c;
  }
  const column = rows[0].indexOf(wanted);
  return rows.slice(1).map((r) => r[column]).filter((text) => text !== undefined);
}

const messages = readColumn(process.argv[2], 'text');
const redactor = new SyncRedactor();
const parse = twitter.parseTweet ?? twitter.default.parseTweet;
const entities = twitter.extractEntitiesWithIndices ?? twitter.default.extractEntitiesWithIndices;

function readAll() {
  let sum = 0;
  for (const text of messages) {
    sum += parse(text).weightedLength + entities(text).length;
    sum += vader.SentimentIntensityAnalyzer.polarity_scores(text).compound;
    sum += redactor.redact(text).length;
  }
  return sum;
}

readAll();  // warm
const rounds = 3;
const begin = process.cpuUsage();  // not the wall clock: other programs may be running
for (let round = 0; round < rounds; round++) readAll();
const seconds = process.cpuUsage(begin).user / 1e6;
console.log(`peers: ${Math.round((rounds * messages.length) / seconds)} messages a second of user CPU time (${messages.length} messages)`);
