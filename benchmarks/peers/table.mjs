import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';

const models = { A: '20 rules', B: '200 rules', C: 'activities' };
const number = (value, digits = 0) => value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const short = value => number(value, value < 10 ? 2 : value < 100 ? 1 : 0);
const row = cells => `| ${cells.join(' | ')} |`;

// times: contestant, model, count and ns; ours: what the benchmark project prints, found by the names of its contestants.
export function markdown(contestants, times, ours, loads, versions) {
  const oursOf = (name, model) => ours.find(line => line.contestant === name && line.model === model);
  const table = [
    row(['contestant', 'threads', 'compared with', 'leads', ...Object.values(models).flatMap(name => [`${name}: ns`, '×'])]),
    `|---|--:|---|--:|${'--:|--:|'.repeat(3)}`,
    ...[['columns', 1], ['columns, two threads', 2], ['objects', 1], ['objects by blocks', 1]].map(([name, threads]) => {
      const lines = Object.keys(models).map(model => oursOf(name, model));
      return row([`**ours, ${name}**`, threads, '', leads(lines.map(line => line?.leads)), ...lines.flatMap(line => line ? [short(line.nsPerLead), 1] : ['–', '–'])]);
    }),
    ...contestants.map(contestant => {
      const runs = Object.keys(models).map(model => times.find(run => run.contestant === contestant && run.model === model));
      const cells = runs.flatMap(run => {
        const base = run && oursOf(contestant.against, run.model);
        return [run ? short(run.ns) : '–', base ? short(run.ns / base.nsPerLead) : '–'];
      });
      return row([contestant.name, contestant.threads, contestant.against, leads(runs.map(run => run?.count)), ...cells]);
    }),
  ];
  return `# Beside other engines, ${new Date().toISOString().slice(0, 10)}

\`benchmarks/peers/run.sh\`, which installs what it needs and writes this file

${machine(versions)} The load average was ${short(loads[0])} when it began and ${short(loads[1])} at its end, of which the
contestants themselves are up to 2.

Nanoseconds a lead; medians of five interleaved rounds after one to warm up (ours: by the runner of our benchmarks, in the same run of the script).
× says how many times ours a contestant takes, in the same number of threads. Before it is timed, each contestant gives the same total as ours for each
lead, to the thousandth of a point and without a tolerance.

${table.join('\n')}

- 20 and 200 rules are models A and B of [the benchmarks](../LeadScoring.Benchmarks/ModelSource.cs). The last model has the 20 rules and 8 for activities, at
  ten activities a lead: the newest so many of each kind within 90 days, halved in 30. Leads are given for the models in this order; they are fewer where a pass is slow.
- The databases hold the leads in tables of their own (DuckDB in memory), texts as ENUM, and add the totals up, whereas ours are written; their statements are
  prepared before. *Plain SQL* is a CASE a rule, and window functions over the activities. *Expert SQL* looks the points of all rules with the same fields up in one list, and
  has stored with each activity which of its kind it is, counted from the newest.
- PostgreSQL has its own settings but for 1 GB of buffers, 256 MB of memory to sort, and parallel plans at no cost; two threads are two processes.
- The engines for Node get objects that exist already, as does our \`objects\`. ZEN is asked 500 leads at once and gets −1 for a missing number, which it cannot compare.
  They know no windows over activities, so they have no model C.
`;
}

const leads = counts => [...new Set(counts.filter(count => count).map(count => number(count)))].join(', ');

function machine(versions) {
  const cpu = readFileSync('/proc/cpuinfo', 'utf8');
  const system = readFileSync('/etc/os-release', 'utf8').match(/PRETTY_NAME="(.*)"/)[1];
  const packages = Object.entries(JSON.parse(readFileSync('package.json')).dependencies).map(([name, version]) => `\`${name}\` ${version}`);
  const wide = cpu.includes('avx512_vbmi') ? 'AVX-512 with VBMI' : cpu.includes('avx2') ? 'AVX2' : '128 bits';
  const dotnet = execFileSync('dotnet', ['--list-runtimes'], { encoding: 'utf8' }).match(/Microsoft\.NETCore\.App (10\S+)/)[1];
  return `${os.cpus().length} cores of an ${os.cpus()[0].model.trim()} (${wide}), ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${system}, .NET ${dotnet}, Node ${process.versions.node},
PostgreSQL ${versions.postgres}, DuckDB ${versions.duckDb}, ${packages.join(', ')}.`;
}
