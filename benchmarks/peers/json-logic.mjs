import { LogicEngine } from 'json-logic-engine';

export const jsonLogic = data => [
  contestant(data, 'compiled', (engine, logic) => engine.build(logic)),
  contestant(data, 'interpreted', (engine, logic) => lead => engine.run(logic, lead)),
];

const contestant = (data, name, make) => ({
  name: `json-logic-engine, ${name}`, threads: 1, against: 'objects', leads: { A: 100_000, B: 50_000 },
  async prepare(model, leads) {
    const score = make(new LogicEngine(), logic(data.models[model], data.models.ceiling));
    const pass = async () => leads.map(lead => score(lead));
    return { totals: pass, pass };
  },
});

const logic = (rules, ceiling) => {
  const sum = dimension => ({ '+': rules.filter(rule => rule.dimension === dimension).map(rule => ({ if: [all(rule.all.map(question)), rule.points, 0] })) });
  return { max: [0, { min: [100, { '+': [{ min: [ceiling, sum('fit')] }, { min: [ceiling, sum('engagement')] }] }] }] };
};
const all = questions => questions.length === 1 ? questions[0] : { and: questions };
const question = ({ field, operator, values }) => ({ [operator === '==' ? '===' : operator]: [{ var: field }, operator === 'in' ? values : values[0]] });
