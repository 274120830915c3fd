import { expect, test } from '@jest/globals';
import { openLocalSheets } from '../../local/openLocalSheets';

test('smoke', async () => {
  let t = performance.now();
  const s = await openLocalSheets({ bundle: 'test/local/fixture/Code.js', now: '2026-11-22T10:00' });
  console.log('open', performance.now() - t);
  t = performance.now();
  s.run('onOpen');
  console.log(JSON.stringify(s.shown.menus));
  console.log('onOpen', performance.now() - t);
  t = performance.now();
  console.log(s.run('makePlan'), s.calls, s.shown.toasts);
  console.log('makePlan', performance.now() - t);
  t = performance.now();
  console.log(s.background('計画', 'A3'), s.background('計画', 'A2'), s.background('計画', 'A1'));
  console.log(
    s.run('rpc', { a: 1 }),
    s.run('answerWithDate'),
    s.run('answerWithUndefined'),
    s.run('seesErrorsAsItsOwn'),
    s.run('dateRoundTrip'),
  );
  for (const f of ['failOnPurpose', 'callMissing', 'secret_', 'nope'])
    try {
      s.run(f);
    } catch (e) {
      console.log(f, (e as Error).message);
    }
  s.run('makeDailyTrigger');
  s.clock.moveTo('2026-11-25T12:00');
  console.log(s.triggerRuns, s.engine.readDisplay('0', { row: 0, column: 0, rows: 5, columns: 1 }));
  console.log(JSON.stringify(s.run('globalNames')));
  s.setCell('シート1', 'E1', '=PLUS("a")');
  console.log(s.cell('シート1', 'E1'), s.errorAt('シート1', 'E1'));
  const snap = s.snapshot();
  await s.close();
  const again = await openLocalSheets({ bundle: 'test/local/fixture/Code.js', snapshot: snap });
  console.log(
    again.clock.now().toISOString(),
    again.cell('計画', 'B3'),
    again.background('計画', 'A3'),
    again.run('rpc', 1),
  );
  await again.close();
  expect(1).toBe(1);
}, 60000);
