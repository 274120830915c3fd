// PropertiesService, with Google's limits: 9 KB a value, 500 KB a store.
import type { Belongings, ServiceHost } from './host';

const MOST_IN_A_VALUE = 9 * 1024;
const MOST_IN_A_STORE = 500 * 1024;

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

function createStore(host: ServiceHost, kind: keyof Belongings['properties']) {
  const values = () => host.belongings.properties[kind];

  /** Everything is checked before anything is kept. */
  function change(changes: Record<string, string>, removeOthers: boolean): void {
    const next = { ...(removeOthers ? {} : values()), ...changes };
    for (const value of Object.values(changes)) {
      if (bytes(value) > MOST_IN_A_VALUE) throw new Error('Argument too large: value');
    }
    const size = Object.entries(next).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);
    if (size > MOST_IN_A_STORE) {
      throw new Error(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    host.belongings.properties[kind] = next;
  }

  const store = {
    getProperty: (key: string): string | null => values()[key] ?? null,
    getProperties: (): Record<string, string> => ({ ...values() }),
    getKeys: (): string[] => Object.keys(values()),
    setProperty(key: string, value: unknown) {
      change({ [key]: String(value) }, false);
      return self;
    },
    setProperties(properties: Record<string, unknown>, deleteAllOthers = false) {
      const texts = Object.entries(properties).map(([key, value]) => [key, String(value)]);
      change(Object.fromEntries(texts) as Record<string, string>, deleteAllOthers);
      return self;
    },
    deleteProperty(key: string) {
      const { [key]: _gone, ...rest } = values();
      host.belongings.properties[kind] = rest;
      return self;
    },
    deleteAllProperties() {
      host.belongings.properties[kind] = {};
      return self;
    },
  };
  const self = host.offer<GoogleAppsScript.Properties.Properties>('Properties', store, new Set());
  return self;
}

export const createPropertiesService = (host: ServiceHost): GoogleAppsScript.Properties.PropertiesService =>
  host.offer<GoogleAppsScript.Properties.PropertiesService>('PropertiesService', {
    getDocumentProperties: () => createStore(host, 'document'),
    getUserProperties: () => createStore(host, 'user'),
    getScriptProperties: () => createStore(host, 'script'),
  });
