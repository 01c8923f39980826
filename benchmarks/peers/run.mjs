// Checks every contestant's totals against ours, lead by lead, times all in interleaved rounds, and writes the table. Started by run.sh.
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { duckDb, open, rows } from './duckdb.mjs';
import { jsonLogic } from './json-logic.mjs';
import { jsonRules } from './json-rules.mjs';
import { postgres, postgresVersion } from './postgres.mjs';
import { markdown } from './table.mjs';
import { zen } from './zen.mjs';

const [path, result] = process.argv.slice(2);
const lines = file => readFileSync(`${path}/${file}`, 'utf8').trimEnd().split('\n');
const data = {
  path,
  models: JSON.parse(readFileSync(`${path}/models.json`)),
  totals: Object.fromEntries(['A', 'B', 'C'].map(model => [model, lines(`totals-${model}.txt`).map(Number)])),
};
const load = os.loadavg()[0];
const [one, two] = [await open(data, 1), await open(data, 2)];
const leads = await rows(one, 'SELECT * EXCLUDE (id) FROM leads ORDER BY id LIMIT 100000');
const contestants = [
  ...duckDb(data, one, 1), ...duckDb(data, two, 2), ...await postgres(data),
  ...zen(data), ...jsonRules(data), ...jsonLogic(data),
];

const times = [];
for (const model of ['A', 'B', 'C']) {
  const runs = [];
  for (const contestant of contestants.filter(contestant => contestant.leads[model])) {
    const count = Math.min(contestant.leads[model], data.totals[model].length);
    const run = await contestant.prepare(model, leads.slice(0, count));
    check(contestant, model, count, await run.totals());
    runs.push({ contestant, model, count, pass: run.pass, ns: [] });
  }
  for (let round = -1; round < 5; round++) {
    for (const run of runs) {
      const start = process.hrtime.bigint();
      await run.pass();
      if (round >= 0) run.ns.push(Number(process.hrtime.bigint() - start) / run.count);
    }
  }
  times.push(...runs.map(run => ({ ...run, ns: run.ns.sort((a, b) => a - b)[2] })));
}
const versions = { duckDb: (await rows(one, 'SELECT version() AS version'))[0].version, postgres: await postgresVersion() };
writeFileSync(result, markdown(contestants, times, lines('ours.jsonl').map(JSON.parse), [load, os.loadavg()[0]], versions));
process.exit(); // the connections would keep it up

function check({ name, threads }, model, count, totals) {
  const lead = data.totals[model].slice(0, count).findIndex((total, i) => total !== totals[i]);
  if (lead >= 0) throw new Error(`${name} (${threads}) disagrees on model ${model}: lead ${lead} has ${totals[lead]}, and ours ${data.totals[model][lead]}.`);
  if (totals.length !== count) throw new Error(`${name} (${threads}) gives ${totals.length} totals of model ${model} for ${count} leads.`);
}
