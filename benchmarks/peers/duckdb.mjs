import { DuckDBInstance } from '@duckdb/node-api';
import { expert, plain, ranks } from './sql.mjs';
import { tables } from './tables.mjs';

export async function open(data, threads) {
  const db = await (await DuckDBInstance.create(':memory:', { threads: `${threads}` })).connect();
  for (const statement of [
    ...tables(data.models),
    `COPY leads FROM '${data.path}/leads.csv' (HEADER)`,
    `COPY activities FROM '${data.path}/activities.csv' (HEADER)`,
    `CREATE TABLE active AS SELECT * FROM leads WHERE id < ${data.totals.C.length}`,
    ranks,
  ]) await db.run(statement);
  return db;
}

export const rows = async (db, query) => (await db.runAndReadAll(query)).getRowObjectsJS();

export const duckDb = (data, db, threads) => [contestant(data, db, threads, 'plain SQL', plain), contestant(data, db, threads, 'expert SQL', expert)];

const contestant = (data, db, threads, name, sql) => ({
  name: `DuckDB, ${name}`, threads, against: threads === 1 ? 'columns' : 'columns, two threads',
  leads: { A: data.totals.A.length, B: data.totals.B.length, C: data.totals.C.length },
  async prepare(model) {
    const query = sql(data.models, model);
    const pass = await db.prepare(`SELECT sum(total) FROM (${query})`);
    return {
      totals: async () => (await rows(db, `SELECT total::DOUBLE AS total FROM (${query}) ORDER BY id`)).map(row => row.total),
      pass: () => pass.run(),
    };
  },
});
