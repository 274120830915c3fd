// In what an indicator is counted; the words for it are made at the edge.

export type Unit = 'yen' | 'case' | 'yenPerCase' | 'ratio';

/** Is something in this unit counted in whole numbers? */
export function isCount(unit: Unit | undefined): boolean {
  return unit === 'case';
}
