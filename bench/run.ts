// `npm run bench`: sizes and speed of the add-on's script, as ratios to others measured beside it.
import { buildBundles } from './bundles';
import { reportCalls } from './calls';
import { reportColdLoad, reportColdTree, reportOtherTasks } from './cold';
import { note } from './report';
import { reportSizes } from './sizes';
import { reportWarm } from './warm';

const bundles = await buildBundles();
try {
  note(`Node ${process.versions.node}, V8 ${process.versions.v8}. Medians of processes taken in turn;`);
  note('every result is compared with plain arithmetic (1e-9) before its time counts.');
  reportSizes(bundles.script);
  await reportColdLoad(bundles, 21);
  await reportColdTree(bundles, 11);
  await reportOtherTasks(bundles, 7);
  await reportWarm(bundles, 5);
  await reportCalls(bundles, 3);
} finally {
  bundles.remove();
}
