import { execFileSync } from 'node:child_process';
import pg from 'pg';
import { plain } from './sql.mjs';
import { tables } from './tables.mjs';

// The server that run.sh has started, whose socket and port are in PGHOST and PGPORT.
export const postgresVersion = () => psql('SHOW server_version').trim();

export async function postgres(data) {
  const count = data.totals.C.length;
  const load = [
    ...tables(data.models),
    `\\copy leads FROM '${data.path}/leads.csv' WITH (FORMAT csv, HEADER) WHERE id < ${count}`,
    `\\copy activities FROM '${data.path}/activities.csv' WITH (FORMAT csv, HEADER)`,
    'CREATE VIEW active AS SELECT * FROM leads',
    'VACUUM ANALYZE',
  ];
  psql(...load);
  return Promise.all([1, 2].map(processes => contestant(data, count, processes)));
}

const psql = (...statements) => execFileSync('psql', ['-qAtX', '-v', 'ON_ERROR_STOP=1', ...statements.flatMap(statement => ['-c', statement])], { encoding: 'utf8' });

async function contestant(data, count, processes) {
  const db = new pg.Client();
  await db.connect();
  await db.query(`SET max_parallel_workers_per_gather = ${processes - 1}; SET min_parallel_table_scan_size = 0; SET parallel_setup_cost = 0; SET work_mem = '256MB'`);
  return {
    name: 'PostgreSQL, plain SQL', threads: processes, against: processes === 1 ? 'columns' : 'columns, two threads',
    leads: { A: count, B: count, C: count },
    async prepare(model) {
      const query = plain(data.models, model);
      return {
        totals: async () => (await db.query({ text: `SELECT total::float8 FROM (${query}) AS scored ORDER BY id`, rowMode: 'array' })).rows.flat(),
        pass: () => db.query({ name: model, text: `SELECT sum(total) FROM (${query}) AS scored` }),
      };
    },
  };
}
