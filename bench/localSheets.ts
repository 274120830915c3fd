// `npm run bench:sheets`: processor time of what people and tests do on the local Google Sheets, all threads together.
import { type LocalSheets, openLocalSheets } from 'local-sheets';
import { templates } from '../src/domain/templates';
import { median } from './measure';

const REPEATS = 15;

const request = {
  command: 'createPlan',
  model: { template: templates[0]?.id },
  target: 100_000_000,
  period: { year: 2026, month: 4, months: 12 },
  drivers: [],
  owners: ['佐藤', '鈴木', '高橋'],
};

/** In ms; a warm-up is not counted. */
function processorTime(repeats: number, work: (turn: number) => void): { least: number; median: number } {
  const times: number[] = [];
  for (let turn = 0; turn <= repeats; turn += 1) {
    const start = process.cpuUsage();
    work(turn);
    const { user, system } = process.cpuUsage(start);
    if (turn > 0) times.push((user + system) / 1000);
  }
  return { least: Math.min(...times), median: median(times) };
}

/** Where the tree's first row, the goal, has a column. */
function goalCell(local: LocalSheets, header: string): string {
  const column = Array.from('ABCDEFGHIJ').find((letter) => local.cell('KPIツリー', `${letter}3`) === header);
  if (column === undefined) throw new Error(`The tree has no column ${header}`);
  return `${column}4`;
}

const local = await openLocalSheets({
  locale: 'ja_JP',
  spreadsheetTimeZone: 'Asia/Tokyo',
  now: '2026-05-11T08:00:00+09:00',
});
try {
  const empty = local.snapshot();
  const generate = (): void => {
    const reply = local.run('rpc', request) as { ok: boolean; sentence?: string };
    if (!reply.ok) throw new Error(reply.sentence);
  };
  const generating = processorTime(3, () => {
    local.restore(empty);
    generate();
  });
  const planned = local.snapshot();
  const [target, actual] = [goalCell(local, '目標'), goalCell(local, '実績')];
  const rows = [
    ['generating the sample', generating],
    ['restoring it', processorTime(REPEATS, () => local.restore(planned))],
    [
      'a write on which nothing depends, and a read',
      processorTime(REPEATS, (turn) => {
        local.setCell('設定', 'H40', String(turn));
        local.cell('KPIツリー', actual);
      }),
    ],
    [
      'the goal, and a read',
      processorTime(REPEATS, (turn) => {
        local.setCell('KPIツリー', target, String(100_000_000 + turn));
        local.cell('KPIツリー', actual);
      }),
    ],
    [
      'a line of the log, and a read',
      processorTime(REPEATS, (turn) => {
        local.setCell('実績', `D${turn + 4}`, '5');
        local.cell('KPIツリー', actual);
      }),
    ],
  ] as const;
  console.log('processor time, ms'.padEnd(48), 'least', '  median');
  for (const [what, { least, median: middle }] of rows) {
    console.log(what.padEnd(48), least.toFixed(0).padStart(5), middle.toFixed(0).padStart(8));
  }
} finally {
  await local.close();
}
