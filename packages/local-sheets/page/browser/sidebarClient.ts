// Inside the add-on's own page: google.script.run and google.script.host, carried by messages to the page around it.

type Handler = ((value: unknown, userObject?: unknown) => void) | undefined;
interface Settings {
  success?: Handler;
  failure?: Handler;
  userObject?: unknown;
}
interface Answer {
  localSheets: 'answer';
  number: number;
  value?: unknown;
  error?: string;
}

const waiting = new Map<number, Settings>();
let number = 0;

window.addEventListener('message', (event: MessageEvent<Answer>) => {
  const answer = event.data;
  if (event.source !== window.parent || answer?.localSheets !== 'answer') return;
  const settings = waiting.get(answer.number);
  waiting.delete(answer.number);
  if (answer.error === undefined) settings?.success?.(answer.value, settings.userObject);
  else if (settings?.failure) {
    const error = new Error(answer.error);
    error.name = 'ScriptError';
    settings.failure(error, settings.userObject);
  } else console.error(answer.error);
});

/** Google refuses at the call what it cannot carry. */
function check(value: unknown): void {
  if (value === null || typeof value !== 'object') {
    if (typeof value === 'function') throw new TypeError('Failed due to illegal value in property: function');
    return;
  }
  const kind = Object.prototype.toString.call(value);
  if (kind !== '[object Object]' && kind !== '[object Array]') {
    throw new TypeError(`Failed due to illegal value in property: ${kind}`);
  }
  for (const inner of Object.values(value)) check(inner);
}

function runner(settings: Settings): object {
  const setters: Record<string, (value: never) => object> = {
    withSuccessHandler: (success: Handler) => runner({ ...settings, success }),
    withFailureHandler: (failure: Handler) => runner({ ...settings, failure }),
    withUserObject: (userObject: unknown) => runner({ ...settings, userObject }),
  };
  return new Proxy(setters, {
    get(target, name) {
      if (typeof name === 'symbol' || name in target) return Reflect.get(target, name);
      return (...args: unknown[]) => {
        args.forEach(check);
        number++;
        waiting.set(number, settings);
        const carried = JSON.parse(JSON.stringify(args)) as unknown[];
        window.parent.postMessage({ localSheets: 'run', number, functionName: name, args: carried }, '*');
      };
    },
  });
}

const nothing = () => undefined;
Object.assign(window, {
  google: {
    script: {
      run: runner({}),
      host: {
        close: () => window.parent.postMessage({ localSheets: 'close' }, '*'),
        setHeight: nothing,
        setWidth: nothing,
        origin: '*',
      },
      url: { getLocation: (give: (location: object) => void) => give({ hash: '', parameter: {} }) },
    },
  },
});
