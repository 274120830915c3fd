// A Jest environment in which workbooks leave their engine's thread to the next, from test file to test file.
const { TestEnvironment } = require('jest-environment-node');

/** One list for all the test files that this process runs. */
const idleEngineThreads = [];

/** A file rarely has more workbooks open at once. */
const MOST_IDLE = 2;

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.idleEngineThreads = idleEngineThreads;
  }

  async teardown() {
    for (const { worker, line } of idleEngineThreads.splice(MOST_IDLE)) {
      line.port.close();
      await worker.terminate();
    }
    for (const { worker, line } of idleEngineThreads) {
      // The process may end without them.
      worker.unref();
      line.port.unref();
    }
    await super.teardown();
  }
};
