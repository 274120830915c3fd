// A run that is begun again from its recording leaves the workbook that the same run leaves without one.
import { describe, expect, test } from '@jest/globals';
import type { LocalSheets, LocalSheetsRecording } from '../openLocalSheets';
import { useLocalSheets } from './fixture';

describe('a recorded run', () => {
  const local = useLocalSheets();

  /** What stands there; ids are drawn anew where a call is really carried out. */
  const content = (of: LocalSheets): unknown => {
    const { engine, belongings } = of.snapshot();
    const { sheets, sheetOrder, styles } = (engine as { workbook: Record<string, unknown> }).workbook as {
      sheets: Record<string, object>;
      sheetOrder: string[];
      styles: Record<string, unknown>;
    };
    const named = (key: string, value: unknown): unknown =>
      key === 'id' ? undefined : key === 's' && typeof value === 'string' ? styles[value] : value;
    return JSON.parse(JSON.stringify([sheetOrder.map((id) => sheets[id]), belongings], named));
  };

  const recordPlan = (): { recording: LocalSheetsRecording; calls: string[] } => {
    local().forgetCalls();
    const { value, recording } = local().record(() => local().run('makePlan'));
    expect(value).toBe(10_000);
    return { recording, calls: [...local().calls] };
  };

  /** Runs it with a failure at this call, which takes effect or not; answers with what then stands there. */
  function failing(at: number, takesEffect: boolean): unknown {
    const fail = (_name: string, index: number): void => {
      if (index === at) throw new Error('Service timed out');
    };
    local()[takesEffect ? 'afterCall' : 'beforeCall'] = fail;
    expect(() => local().run('makePlan')).toThrow('Service timed out');
    return content(local());
  }

  test('is done again without the workbook, which is then what it was', () => {
    const { recording, calls } = recordPlan();
    const made = content(local());
    local().rewind(recording);
    expect(local().run('makePlan')).toBe(10_000);
    expect(local().calls).toEqual(calls);
    expect(local().isAsRecorded(recording)).toBe(true);
    expect(local().cell('計画', 'B3')).toBe(10_000);
    expect(content(local())).toEqual(made);
    local().restore(recording.start);
  });

  test('that fails at any of its calls leaves what it leaves without a recording', () => {
    const { recording, calls } = recordPlan();
    for (let at = 0; at < calls.length; at += 1) {
      for (const takesEffect of [false, true]) {
        local().restore(recording.start);
        const expected = failing(at, takesEffect);
        local().rewind(recording);
        expect(failing(at, takesEffect)).toEqual(expected);
        expect(local().isAsRecorded(recording)).toBe(false);
      }
    }
    local().restore(recording.start);
  }, 60_000);

  test('in which a person does something else goes on in the workbook', () => {
    const { recording, calls } = recordPlan();
    local().rewind(recording);
    local().beforeCall = (_name, index) => {
      if (index === calls.length - 1) local().asPerson(() => local().setCell('計画', 'B2', '5000'));
    };
    expect(local().run('makePlan')).toBe(50);
    expect(local().display('計画', 'B3')).toBe('50');
    expect(local().isAsRecorded(recording)).toBe(false);
    local().restore(recording.start);
  });
});
