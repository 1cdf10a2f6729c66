import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

interface Operation {
  readonly responses?: Readonly<Record<string, { content?: Readonly<Record<string, { schema?: object }>> }>>;
}

interface Document {
  readonly paths?: Record<string, Record<string, Operation>>;
  /** What schemas refer to as `#/components/…`. */
  readonly components?: object;
}

/** Holds answers against the published OpenAPI document: what it does not tell of, or tells otherwise, is a fault. */
export class ContractChecker {
  readonly #paths: readonly { pattern: RegExp; operations: Readonly<Record<string, Operation>> }[];
  readonly #components: object;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #validators = new Map<object, ValidateFunction>();

  constructor(document: object) {
    addFormats.default(this.#ajv);
    const { paths = {}, components = {} } = document as Document;
    this.#components = components;
    // `/runs/current` is not the run of that name: what is written out goes before what is left open.
    const literalFirst = Object.entries(paths).toSorted(
      ([one], [other]) => one.split('{').length - other.split('{').length,
    );
    this.#paths = literalFirst.map(([path, operations]) => ({
      pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}/?$`),
      operations,
    }));
  }

  /** @returns what of an answer is not as published; nothing for an address that is not in the contract */
  faultsOf(method: string, url: string, status: number, body: unknown): string[] {
    const path = url.split('?')[0]!;
    const operation = this.#paths.find(({ pattern }) => pattern.test(path))?.operations[method.toLowerCase()];
    if (operation === undefined) return [];
    const answers = operation.responses ?? {};
    const answer = answers[status] ?? answers[`${String(status)[0]}XX`] ?? answers['default'];
    const schema = Object.values(answer?.content ?? {})[0]?.schema;
    if (schema === undefined) return [`${method} ${path} does not publish an answer ${status}`];
    let validate = this.#validators.get(schema);
    if (validate === undefined)
      this.#validators.set(
        schema,
        (validate = this.#ajv.compile({ ...schema, components: this.#components })),
      );
    return validate(body) ? [] : this.#ajv.errorsText(validate.errors, { separator: '\n' }).split('\n');
  }
}
