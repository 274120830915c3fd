// What may be typed after `npm start --`.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readCommandLine } from '../../scripts/commandLine';
import { displayWidth, textTable } from '../../scripts/textTable';

const root = join(__dirname, '../..');
const start = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'scripts/start.ts')];

describe('readCommandLine', () => {
  test('without a word it is the sample plan', () => {
    expect(readCommandLine([])).toMatchObject({
      template: { id: 'newBusiness' },
      target: 100_000_000,
      months: 12,
      date: undefined,
      xlsx: join('out', 'kpi-tree.xlsx'),
      serve: true,
      language: 'ja',
      owners: ['佐藤', '鈴木', '高橋'],
    });
  });

  test('reads every option', () => {
    const typed =
      '--template SaaS --kgi 1.2億 --months 3 --date 2026-05-11 --xlsx out/saas.xlsx --language en --owners Sato,Suzuki --no-serve';
    expect(readCommandLine(typed.split(' '))).toMatchObject({
      template: { id: 'saas' },
      target: 120_000_000,
      months: 3,
      date: { year: 2026, month: 5, day: 11 },
      xlsx: 'out/saas.xlsx',
      owners: ['Sato', 'Suzuki'],
      serve: false,
      language: 'en',
    });
  });

  test.each([
    [
      '--template 保険',
      '--template の「保険」というテンプレートはありません（新規開拓、ルート営業、反響営業、SaaS',
    ],
    ['--months 2', '--months の「2」は 1、3、6、12 のどれかにしてください'],
    ['--kgi 1,5', '--kgi の「1,5」は数として読めません'],
    ['--date 2026-02-30', '--date の「2026-02-30」は日付ではありません'],
    ['--date 明日', '--date の「明日」は日付ではありません'],
    ['--xlsx plan.csv', '--xlsx の「plan.csv」は .xlsx で終わる名前にしてください'],
    ['--language fr', '--language is "fr" but must be ja or en.'],
    [
      '--kpi 5',
      "Unknown option '--kpi' (--template, --kgi, --months, --date, --xlsx, --language, --owners, --no-serve)",
    ],
    ['--language en --kgi abc', '--kgi is "abc" but must be a number, like 100,000,000.'],
  ])('refuses %s in one sentence', (typed, sentence) => {
    expect(() => readCommandLine(typed.split(' '))).toThrow(sentence);
  });
});

describe('npm start', () => {
  test('generates, prints the tree and writes the workbook', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kpi-tree-'));
    try {
      const file = join(folder, 'new', 'saas.xlsx');
      const options = [
        '--template',
        'SaaS',
        '--kgi',
        '1.2億',
        '--date',
        '2026-05-11',
        '--xlsx',
        file,
        '--no-serve',
      ];
      const printed = execFileSync(process.execPath, [...start, ...options], { encoding: 'utf8', cwd: root });
      expect(printed).toMatch(/└ リード数\s+件\s+逆算\s+8,160\.0\s+8,160/);
      expect(existsSync(file)).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 30_000);

  test.each([
    ['input that cannot be read', ['--kgi', '約1億'], '--kgi の「約1億」は数として読めません'],
    ['a goal that cannot be reached', ['--template', 'SaaS', '--kgi', '1000'], '目標 1,000 には届きません。'],
  ])(
    'ends with one sentence and status 1 on %s, and writes nothing',
    (_, options, sentence) => {
      const file = join(tmpdir(), `kpi-tree-${process.pid}.xlsx`);
      const { status, stderr, stdout } = spawnSync(
        process.execPath,
        [...start, ...options, '--xlsx', file, '--no-serve'],
        { encoding: 'utf8', cwd: root },
      );
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toContain(sentence);
      expect(existsSync(file)).toBe(false);
    },
    30_000,
  );
});

describe('textTable', () => {
  test('lines up Japanese and ASCII', () => {
    expect(displayWidth('売上A')).toBe(5);
    const rows = [
      ['指標', '目標'],
      ['売上', '1,000'],
      ['Web', '5'],
    ];
    expect(textTable(rows, [1])).toBe('指標   目標\n売上  1,000\nWeb       5');
  });
});
