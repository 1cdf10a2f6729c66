import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type JsonSchema = Readonly<Record<string, unknown>>;

interface Operation {
  readonly responses?: Readonly<
    Record<string, { content?: Readonly<Record<string, { schema?: JsonSchema }>> }>
  >;
}

interface Document {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  /** What schemas refer to as `#/components/…`. */
  readonly components?: JsonSchema;
}

export interface GivenAnswer {
  readonly method: string;
  /** As it is declared: `/api/v1/candidates/:userId`. */
  readonly route: string;
  readonly status: number;
  /** Without parameters; empty where there is nothing to tell the type of. */
  readonly contentType: string;
  /** Undefined where it is not to be looked at: it is no JSON, or was not sent. */
  readonly body: unknown;
}

/** Holds answers against the published OpenAPI document: what it does not tell of, or tells otherwise, is a fault. */
export class ContractChecker {
  readonly #document: Document;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #validators = new Map<object, ValidateFunction>();

  constructor(document: object) {
    addFormats.default(this.#ajv);
    this.#document = document;
  }

  /** @returns what of an answer is not as published */
  faultsOf({ method, route, status, contentType, body }: GivenAnswer): string[] {
    const path = route.replace(/:(\w+)/g, '{$1}');
    const where = `${method} ${path}`;
    // HEAD is GET without its body.
    const operation = this.#document.paths?.[path]?.[method === 'HEAD' ? 'get' : method.toLowerCase()];
    if (operation === undefined) return [`${where} is not published`];
    const answers = operation.responses ?? {};
    const answer = answers[status] ?? answers[`${String(status)[0]}XX`];
    // Whoever knows the bytes already is sent none (RFC 9110, 304).
    if (answer === undefined) return status === 304 ? [] : [`${where} does not publish an answer ${status}`];
    const forms = answer.content ?? {};
    if (contentType === '') return [];
    const isProblem = contentType === 'application/problem+json' && status >= 400;
    const form = forms[contentType] ?? (isProblem ? forms['application/json'] : undefined);
    if (form === undefined) return [`${where} does not publish an answer ${status} of type ${contentType}`];
    if (body === undefined || form.schema === undefined) return [];
    const validate = this.#validatorOf(form.schema);
    if (validate(body)) return [];
    return this.#ajv
      .errorsText(validate.errors, { separator: '\n' })
      .split('\n')
      .map((fault) => `${where} ${status}: ${fault}`);
  }

  #validatorOf(schema: JsonSchema): ValidateFunction {
    let validate = this.#validators.get(schema);
    if (validate === undefined) {
      const whole = { ...schema, components: this.#document.components };
      this.#validators.set(schema, (validate = this.#ajv.compile(closed(whole) as object)));
    }
    return validate;
  }
}

/** The schema without room for fields that it does not name: what is not published must not be answered. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([name, each]) => [name, closed(each)]));
  const isObject = inner['type'] === 'object' && typeof inner['properties'] === 'object';
  return isObject ? { additionalProperties: false, ...inner } : inner;
}
