import { setTimeout as wait } from 'node:timers/promises';
import { answerOf, type ReplicaWorld } from './replica-world.js';
import { changeAt, untilDoorIsShut } from './several-servers.js';
import type { ServerProcess } from './server-process.js';

/** The welders of the country, and how many reports tell of them: two statements of one question. */
export interface Told {
  readonly value: number;
  readonly reports: number;
  readonly asKnownAt: string;
}

interface Answer {
  readonly data: {
    readonly unit: { readonly indicator: { readonly value: number; readonly asKnownAt: string } };
    readonly submissions: { readonly totalCount: number };
  };
}

const names = (code: string): object => ({ nameVi: `Tên ${code}`, nameEn: `Name ${code}` });
const half = 'form: "welding", period: "2024-H2"';

/** A client that pushes reports of welders, and one that only reads; nobody else tells of any. */
export class ReplicaCallers {
  /** What all pushes so far came to. */
  pushed = { value: 0, reports: 0 };

  private constructor(
    private readonly world: ReplicaWorld,
    private readonly taxCodes: readonly string[],
    readonly writer: string,
    readonly reader: string,
  ) {}

  /** Makes the clients, which closes the door to everybody else, and what they tell of. */
  static async in(world: ReplicaWorld): Promise<ReplicaCallers> {
    const { alone, readers } = world;
    const listed = await answerOf(alone, '{ enterprises(first: 50) { nodes { taxCode } } }');
    const actions = ['READ', 'SUBMIT_REPORTS', 'DEFINE', 'MANAGE_CLIENTS'];
    const writer = await createClient(alone, 'writer', actions);
    const reader = await createClient(alone, 'reader', ['READ'], writer);
    for (const server of [alone, ...readers]) await untilDoorIsShut(server);
    const callers = new ReplicaCallers(world, listed.match(/\d{10,}/g) ?? [], writer, reader);
    await callers.change(alone, 'defineMeasure', {
      ...{ code: 'welders', ...names('welders'), kind: 'STOCK', grain: 'HALF_YEAR' },
      ...{ unit: 'PERSON', direction: 'UP' },
    });
    await callers.change(alone, 'defineForm', {
      ...{ code: 'welding', version: 1, ...names('welding'), grain: 'HALF_YEAR' },
      ...{ reporterKinds: ['ENTERPRISE'], acceptance: 'ON_RECEIPT' },
      fields: [{ measure: 'welders', required: true }],
    });
    await callers.push(alone, 1);
    return callers;
  }

  /** A mutation by the writer. Throws when anything was refused. */
  change(server: ServerProcess, mutation: string, input: object, padding = ''): Promise<void> {
    return changeAt(server, mutation, input, { key: this.writer, padding });
  }

  /** The writer tells how many welders one more enterprise has. */
  async push(server: ServerProcess, value: number, padding = ''): Promise<void> {
    const { reports } = this.pushed;
    const report = {
      ...{ form: 'welding', period: '2024-H2' },
      reporter: { enterprise: this.taxCodes[reports] },
      values: [{ measure: 'welders', value }],
    };
    const input = { idempotencyKey: `push ${reports}`, reports: [report] };
    await this.change(server, 'submitReports', input, padding);
    this.pushed = { value: this.pushed.value + value, reports: reports + 1 };
  }

  /** Asks with a key; `knownAt` = for an answer that is no older. */
  async ask(server: ServerProcess, key: string, knownAt?: string): Promise<Told> {
    const headers = knownAt === undefined ? {} : { 'x-tonghop-known-at': knownAt };
    const question = `{
      unit(code: "vn") { indicator(code: "welders", period: "2024-H2") { value asKnownAt } }
      submissions(${half}, first: 1) { totalCount } }`;
    const { data } = JSON.parse(await answerOf(server, question, { key, headers })) as Answer;
    return { ...data.unit.indicator, reports: data.submissions.totalCount };
  }

  /** The welders as they were known at an instant, asked by the reader. */
  async weldersKnownAt(server: ServerProcess, knownAt: string): Promise<number> {
    const figure = `indicator(code: "welders", period: "2024-H2", knownAt: "${knownAt}") { value }`;
    const text = await answerOf(server, `{ unit(code: "vn") { ${figure} } }`, { key: this.reader });
    return (JSON.parse(text) as Answer).data.unit.indicator.value;
  }

  /** A replica that is far behind does not know the form yet, and says so. */
  private readerKnows(server: ServerProcess): Promise<boolean> {
    return this.ask(server, this.reader).then(
      ({ value }) => value === this.pushed.value,
      (error: unknown) => {
        if (String(error).includes('UNKNOWN_FORM')) return false;
        throw error;
      },
    );
  }

  /** Waits until the reader is told of everything that was pushed, by both servers and each of the replicas. */
  async untilReaderKnows(): Promise<void> {
    let inARow = 0;
    while (inARow < 8) {
      inARow = (await this.readerKnows(this.world.readers[inARow % 2]!)) ? inARow + 1 : 0;
      await wait(20);
    }
  }
}

async function createClient(
  server: ServerProcess,
  code: string,
  actions: readonly string[],
  by?: string,
): Promise<string> {
  const query =
    'mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { key } }';
  const variables = { input: { code, name: code, actions } };
  const text = await answerOf(server, query, { variables, ...(by !== undefined && { key: by }) });
  return /"key":"([^"]+)"/.exec(text)?.[1] ?? text;
}
