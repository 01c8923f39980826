// The models as SQL. A comparison with NULL is not true, so CASE goes to its ELSE, as a rule of the library gives nothing for a missing value.

export const plain = (models, name) => name === 'C'
  ? withActivities(models, plainSums(models.A), counted(models))
  : `SELECT id, ${total(models, plainSums(models[name]))} AS total FROM leads`;

// What an expert of DuckDB writes: rules with the same fields are one list of points, and the ranks of activities are stored.
export const expert = (models, name) => name === 'C'
  ? withActivities(models, expertSums(models.A, models), ranked(models))
  : `SELECT id, ${total(models, expertSums(models[name], models))} AS total FROM leads`;

export const ranks = `CREATE TABLE ranked AS SELECT lead, kind, epoch(happened)::INTEGER AS second,
  row_number() OVER (PARTITION BY lead, kind ORDER BY happened DESC)::UTINYINT AS rank FROM activities`;

const sum = terms => `(${terms.join(' + ')})`;
const sums = (rules, terms) => ['fit', 'engagement'].map(dimension => sum(terms(rules.filter(rule => rule.dimension === dimension))));
const total = ({ ceiling }, [fit, engagement], unit = 1) =>
  `greatest(0, least(${100 * unit}, least(${ceiling * unit}, ${fit}) + least(${ceiling * unit}, ${engagement})))`;
const withActivities = (models, sums, points) => {
  const [fit, engagement] = sums.map(sum => `1000::INTEGER * ${sum}`);
  return `
  SELECT id, ${total(models, [fit, `${engagement} + coalesce(thousandths, 0)`], 1000)} / 1000 AS total
  FROM active LEFT JOIN (${points}) AS points ON lead = id`;
};

// Plain: a CASE a rule, and windows over the activities.
const plainSums = rules => sums(rules, group => group.map(when));
const when = rule => `CASE WHEN ${rule.all.map(question).join(' AND ')} THEN ${rule.points} ELSE 0 END`;
const literal = value => typeof value === 'string' ? `'${value}'` : value;
const question = ({ field, operator, values }) =>
  operator === 'in' ? `${field} IN (${values.map(literal).join(', ')})` : `${field} ${operator === '==' ? '=' : operator} ${literal(values[0])}`;

const counted = ({ now, window, halfLife, activities }) => `
  SELECT lead, sum(round(1000 * ${byKind(activities, 'points')} * power(2, -age / ${halfLife * 86400}.0))) AS thousandths
  FROM (SELECT lead, kind, date_part('epoch', TIMESTAMP '${now}' - happened) AS age, row_number() OVER (PARTITION BY lead, kind ORDER BY happened DESC) AS rank
        FROM activities WHERE happened <= TIMESTAMP '${now}' AND happened > TIMESTAMP '${now}' - INTERVAL '${window} days') AS newest
  WHERE rank <= ${byKind(activities, 'most')} GROUP BY lead`;
const byKind = (activities, what) => `CASE kind ${activities.map(rule => `WHEN '${rule.kind}' THEN ${rule[what]}`).join(' ')} END`;

// Expert: a list of points for all values of a text, and for what more than three rules ask together; the place in the list is worked out from codes.
const expertSums = (rules, { words }) => sums(rules, group => bySameFields(group).flatMap(same =>
  same.length > 3 || words[fieldsOf(same[0])] ? lookup(same, words) : same.map(when)));
const fieldsOf = rule => [...new Set(rule.all.map(atom => atom.field))].sort().join();
const bySameFields = rules => [...new Set(rules.map(fieldsOf))].map(fields => rules.filter(rule => fieldsOf(rule) === fields));

const lookup = (rules, words) => {
  let [cells, stride, place] = [[{}], 1, '1'];
  for (const field of fieldsOf(rules[0]).split(',')) {
    const { code, values } = codes(field, rules, words);
    cells = values.flatMap(value => cells.map(cell => ({ ...cell, [field]: value })));
    place += stride === 1 ? ` + ${code}` : ` + ${code} * ${stride}::INTEGER`;
    stride *= values.length;
  }
  const points = cells.map(cell => rules.filter(rule => rule.all.every(atom => holds(atom, cell[atom.field]))).reduce((points, rule) => points + rule.points, 0));
  return `coalesce(([${points}]::SMALLINT[])[${place}], 0)`;
};

// How a field becomes a code from 0 on, and a value for each code. Numbers become the band between the limits that rules name.
const codes = (field, rules, words) => {
  if (words[field]) return { code: `enum_code(${field})`, values: words[field] };
  const atoms = rules.flatMap(rule => rule.all).filter(atom => atom.field === field);
  if (atoms[0].values[0] === true) return { code: `${field}::INTEGER`, values: [false, true] };
  const limits = [...new Set(atoms.map(atom => atom.values[0]))].sort((a, b) => a - b);
  const bands = (from, to) => from === to ? from : (middle => `CASE WHEN ${field} >= ${limits[middle]} THEN ${bands(middle + 1, to)} ELSE ${bands(from, middle)} END`)((from + to) >> 1);
  return { code: bands(0, limits.length), values: [-Infinity, ...limits] };
};
const holds = ({ operator, values }, value) => {
  switch (operator) {
    case 'in': return values.includes(value);
    case '==': return value === values[0];
    case '>=': return value >= values[0];
    case '<': return value < values[0];
    default: throw new Error(`No list of points is made for ${operator}.`);
  }
};

const ranked = ({ now, window, halfLife, activities, words }) => {
  const second = Date.parse(`${now}Z`) / 1000;
  const list = what => `([${words.kind.map(kind => activities.find(rule => rule.kind === kind)[what])}]::SMALLINT[])[enum_code(kind) + 1]`;
  return `
  SELECT lead, sum(round(1000 * ${list('points')} * power(2, (second - ${second}) / ${halfLife * 86400}.0))) AS thousandths
  FROM ranked WHERE second > ${second - window * 86400} AND second <= ${second} AND rank <= ${list('most')} GROUP BY lead`;
};
