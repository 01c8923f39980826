// The tables that both databases have. Texts are ENUMs, which both compare fastest.
export const tables = ({ words }) => [
  ...Object.entries(words).map(([name, values]) => `CREATE TYPE ${name} AS ENUM (${values.map(word => `'${word}'`).join(', ')})`),
  `CREATE TABLE leads (id INTEGER, title title, industry industry, country country, source source,
    employees INTEGER, revenue DOUBLE PRECISION, visits SMALLINT, opens SMALLINT, hasBudget BOOLEAN, consent BOOLEAN)`,
  'CREATE TABLE activities (lead INTEGER, kind kind, happened TIMESTAMP)',
];
