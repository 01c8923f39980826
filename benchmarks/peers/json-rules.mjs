import { Engine } from 'json-rules-engine';

const operators = { 'in': 'in', '==': 'equal', '>': 'greaterThan', '>=': 'greaterThanInclusive', '<': 'lessThan' };

export const jsonRules = data => [{
  name: 'json-rules-engine', threads: 1, against: 'objects', leads: { A: 10_000, B: 2_000 },
  async prepare(model, leads) {
    const engine = new Engine(data.models[model].map(rule => ({
      conditions: { all: rule.all.map(({ field, operator, values }) => ({ fact: field, operator: operators[operator], value: operator === 'in' ? values : values[0] })) },
      event: { type: rule.dimension, params: { points: rule.points } },
    })));
    const pass = async () => {
      const totals = [];
      for (const lead of leads) {
        const sums = { fit: 0, engagement: 0 };
        for (const { type, params } of (await engine.run(lead)).events) sums[type] += params.points;
        totals.push(Math.max(0, Math.min(100, Math.min(data.models.ceiling, sums.fit) + Math.min(data.models.ceiling, sums.engagement))));
      }
      return totals;
    };
    return { totals: pass, pass };
  },
}];
