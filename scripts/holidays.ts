// Writes src/domain/calendar/japaneseHolidays.data.ts.
import { writeFileSync } from 'node:fs';
import { holidayModule } from './holidayModule';

writeFileSync(new URL('../src/domain/calendar/japaneseHolidays.data.ts', import.meta.url), holidayModule());
