// How a local service meets a script: what is missing says its own name, and what touches the file is counted.

/** Hears of every call that reads or writes the file, and may throw before or after it takes effect. */
export interface CallObserver {
  around<T>(name: string, work: () => T): T;
}

/** Makes Google's object of this kind from a local service. */
export type Offer = <T extends object>(
  kind: string,
  service: object,
  free?: ReadonlySet<string> | 'all',
) => T;

/** Names that the language itself, or a test that prints a value, looks for on any object. */
const LANGUAGE = new Set([
  'then',
  'toJSON',
  'constructor',
  'valueOf',
  'toString',
  'nodeType',
  'tagName',
  'hasAttribute',
  '$$typeof',
  'asymmetricMatch',
]);

/**
 * A method that is not there throws its own name when it is called: a silent stand-in would hide a mistake until
 * Google shows it. `free` methods only make handles from what is known already; every other call is counted.
 * What a service throws becomes an error of the script's own realm, so that `instanceof Error` holds there.
 */
export function createOffer(observer: CallObserver, exception: (error: unknown) => unknown): Offer {
  return <T extends object>(kind: string, service: object, free: ReadonlySet<string> | 'all' = 'all'): T =>
    new Proxy(service, {
      get(target, property) {
        const member: unknown = Reflect.get(target, property);
        if (property === 'toString') return () => kind;
        if (typeof property === 'symbol' || LANGUAGE.has(property)) return member;
        if (member === undefined && !(property in target)) {
          return () => {
            throw exception(new Error(`${kind}.${property} is not in the local Google Sheets`));
          };
        }
        if (typeof member !== 'function') return member;
        return (...args: unknown[]): unknown => {
          const call = () => (member as (...given: unknown[]) => unknown).apply(target, args);
          try {
            const isFree = free === 'all' || free.has(property);
            return isFree ? call() : observer.around(`${kind}.${property}`, call);
          } catch (error) {
            throw exception(error);
          }
        };
      },
    }) as T;
}
