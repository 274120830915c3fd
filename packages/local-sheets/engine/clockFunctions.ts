// TODAY and NOW are calculated when the clock has moved, and not whenever anything is: everything that follows from
// today would be calculated anew at every reading.
import { FormulaDependencyGenerator } from '@univerjs/engine-formula';

const CLOCK_FUNCTIONS = new Set(['TODAY', 'NOW']);

interface Node {
  isForcedCalculateFunction(): boolean;
  getToken(): string;
  getChildren(): Node[];
}

interface Inner {
  _detectForcedRecalculationNodeRecursion(node: Node): boolean;
}

let done = false;
let clockHasMoved = false;

/** Called before the first workbook; again, it changes nothing. */
export function calculateClockFunctionsOnDemand(): void {
  if (done) return;
  done = true;
  const inner = FormulaDependencyGenerator.prototype as unknown as Inner;
  inner._detectForcedRecalculationNodeRecursion = function (node): boolean {
    if (node.isForcedCalculateFunction()) {
      const isOfClock = CLOCK_FUNCTIONS.has(node.getToken().trim().toUpperCase());
      if (!isOfClock || clockHasMoved) return true;
    }
    return node.getChildren().some((child) => this._detectForcedRecalculationNodeRecursion(child));
  };
}

/** While the next calculation runs, what TODAY and NOW give is worked out anew. */
export async function asTheClockMoved(calculation: () => Promise<void>): Promise<void> {
  clockHasMoved = true;
  try {
    await calculation();
  } finally {
    clockHasMoved = false;
  }
}
