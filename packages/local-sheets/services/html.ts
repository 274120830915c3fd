// HtmlService: pages from the files beside the bundle, with the one surprise that Google has for them.
import type { ServiceHost } from './host';
import type { Page } from './shown';

/** HtmlService takes `//` and `/*` inside a script's template literal for comments and cuts them. */
export function cutTemplateLiterals(html: string): string {
  return html.replace(
    /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/gi,
    (_all, open: string, code: string, close: string) => {
      const cut = code.replace(/`(?:\\[\s\S]|[^`\\])*`/g, (literal) =>
        literal.replace(/\/\*[\s\S]*?(\*\/|(?=`$))/g, '').replace(/\/\/[^\n`]*/g, ''),
      );
      return open + cut + close;
    },
  );
}

class LocalOutput {
  readonly self: GoogleAppsScript.HTML.HtmlOutput;
  readonly page: Page;
  constructor(host: ServiceHost, html: string) {
    this.page = { html: cutTemplateLiterals(html), title: '', width: null };
    this.self = host.offer<GoogleAppsScript.HTML.HtmlOutput>('HtmlOutput', this);
  }
  getContent = () => this.page.html;
  getTitle = () => this.page.title;
  setTitle = (title: string) => this.change({ title });
  setWidth = (width: number) => this.change({ width });
  setHeight = () => this.self;
  addMetaTag = () => this.self;
  setSandboxMode = () => this.self;
  append = (html: string) => this.change({ html: this.page.html + cutTemplateLiterals(html) });
  private change(change: Partial<Page>) {
    Object.assign(this.page, change);
    return this.self;
  }
}

const escapeHtml = (value: unknown): string =>
  String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** `<? code ?>`, `<?= escaped ?>` and `<?!= as it is ?>`, turned into a function of the template's properties. */
function templateCode(source: string, names: string[]): string {
  const steps = source.split(/<\?([\s\S]*?)\?>/).map((piece, index) => {
    if (index % 2 === 0) return `write(${JSON.stringify(piece)});`;
    if (piece.startsWith('!=')) return `write(${piece.slice(2)});`;
    return piece.startsWith('=') ? `write(escape(${piece.slice(1)}));` : piece;
  });
  return `(function (write, escape, values) { ${names.map((name) => `var ${name} = values.${name};`).join('')}\n${steps.join('\n')} })`;
}

function createTemplate(host: ServiceHost, source: string): GoogleAppsScript.HTML.HtmlTemplate {
  const values: Record<string, unknown> = {
    getRawContent: () => source,
    evaluate() {
      let html = '';
      const names = Object.keys(values).filter((name) => typeof values[name] !== 'function');
      const fill = host.evaluate(templateCode(source, names)) as (
        write: (text: unknown) => void,
        toText: (value: unknown) => string,
        given: object,
      ) => void;
      fill(
        (text) => {
          html += String(text);
        },
        escapeHtml,
        values,
      );
      return new LocalOutput(host, html).self;
    },
  };
  return host.offer<GoogleAppsScript.HTML.HtmlTemplate>('HtmlTemplate', values);
}

export const createHtmlService = (host: ServiceHost): GoogleAppsScript.HTML.HtmlService =>
  host.offer<GoogleAppsScript.HTML.HtmlService>('HtmlService', {
    createHtmlOutput: (html = '') => new LocalOutput(host, String(html)).self,
    createHtmlOutputFromFile: (name: string) => new LocalOutput(host, host.readPage(name)).self,
    createTemplate: (html: string) => createTemplate(host, html),
    createTemplateFromFile: (name: string) => createTemplate(host, host.readPage(name)),
    SandboxMode: { IFRAME: 'IFRAME' },
    XFrameOptionsMode: { DEFAULT: 'DEFAULT', ALLOWALL: 'ALLOWALL' },
  });
