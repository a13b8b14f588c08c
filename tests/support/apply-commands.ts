import type { Application } from '../../src/app/application.js';
import { closeEnterprises } from '../../src/enterprises/close-enterprises.js';
import { moveEnterprises } from '../../src/enterprises/move-enterprises.js';
import { registerEnterprises } from '../../src/enterprises/register-enterprises.js';
import { reorganizationPort } from '../../src/forms/duties/follow-reorganizations.js';
import {
  concludeBatch,
  keepsBatch,
  type BatchOptions,
  type BatchResult,
} from '../../src/kernel/batch.js';
import { dissolveOrganizations } from '../../src/organizations/dissolve-organizations.js';
import { registerOrganizations } from '../../src/organizations/register-organizations.js';
import type { WriteTransaction } from '../../src/platform/queryable.js';
import { submitReports, type SubmitContext } from '../../src/submissions/submit-reports.js';
import { openUnits } from '../../src/units/open-units.js';
import { reorganizeUnits } from '../../src/units/reorganize/reorganize-units.js';
import type { ClassificationChange, Command, Reorganize } from '../oracle/history.js';

/** Sends commands of one act as one batch to the use case that they are for. */
export function applyCommands(
  application: Application,
  commands: readonly Command[],
  { action = commands[0]?.act ?? 'nothing', dryRun = false } = {},
): Promise<BatchResult> {
  const options: BatchOptions = { errorPolicy: 'REJECT_ALL', dryRun };
  return application.database.write(
    { principal: 'test', action },
    (tx) => send(application, tx, commands, options),
    (result) => keepsBatch(result, options),
  );
}

function send(
  application: Application,
  tx: WriteTransaction,
  commands: readonly Command[],
  options: BatchOptions,
): Promise<BatchResult> {
  const context = application.writeContext();
  const [first] = commands;
  switch (first?.act) {
    case 'openUnits': {
      const units = first.units.map((unit) => ({ ...unit, nameVi: unit.code, nameEn: unit.code }));
      return openUnits(tx, context, units);
    }
    case 'reorganize':
      return reorganize(tx, context, first);
    case 'openEnterprise':
    case 'classifyEnterprise':
    case 'correctOpening':
      return registerEnterprises(tx, context, commands.map(enterpriseRow), options);
    case 'moveEnterprise': {
      const moves = commands.flatMap((command) =>
        command.act === 'moveEnterprise' ? [command] : [],
      );
      return moveEnterprises(tx, context, moves, options);
    }
    case 'closeEnterprise': {
      const closings = commands.flatMap((command) =>
        command.act === 'closeEnterprise' ? [command] : [],
      );
      return closeEnterprises(tx, context, closings, options);
    }
    case 'foundOrganization':
    case 'changeForm':
    case 'cover':
      return registerOrganizations(tx, context, commands.map(organizationRow), options);
    case 'dissolveOrganization': {
      const ends = commands.flatMap((command) =>
        command.act === 'dissolveOrganization' ? [command] : [],
      );
      return dissolveOrganizations(tx, context, ends, options);
    }
    case 'report': {
      const reports = commands.flatMap((command) => (command.act === 'report' ? [command] : []));
      return submitReports(tx, context, { reports, errorPolicy: options.errorPolicy });
    }
    case undefined:
      throw new Error('there is nothing to send');
  }
}

async function reorganize(
  tx: WriteTransaction,
  context: SubmitContext,
  act: Reorganize,
): Promise<BatchResult> {
  const row = {
    effectiveOn: act.on,
    open: act.open.map((unit) => ({ ...unit, nameVi: unit.code, nameEn: unit.code })),
    close: act.close.map((unit) => ({ unit })),
    rename: [],
    changeKind: [],
    move: act.move,
    merge: act.merge.map(({ predecessors, into }) => ({
      predecessors: predecessors.map((unit) => ({ unit })),
      into,
    })),
    split: act.split.map(({ unit, into, main, enterprises }) => ({
      unit,
      into: into.map((part) => ({ unit: part, ...(part === main ? { isMain: true } : {}) })),
      enterprises: enterprises.map(({ taxCode, to }) => ({ taxCode, unit: to })),
    })),
  };
  const { errors } = await reorganizeUnits(tx, context, row, reorganizationPort);
  const status = errors.length > 0 ? 'REJECTED' : 'CREATED';
  return concludeBatch([{ row: 0, key: act.on, status, errors }], 'REJECT_ALL');
}

function enterpriseRow(command: Command) {
  if (command.act === 'openEnterprise') {
    const { taxCode, unit, openedOn } = command;
    return { taxCode, name: `Doanh nghiệp ${taxCode}`, unit, openedOn, ...classification(command) };
  }
  if (command.act === 'correctOpening') {
    return { taxCode: command.taxCode, openedOn: command.openedOn };
  }
  if (command.act !== 'classifyEnterprise') {
    throw new Error(`no row of the register: ${command.act}`);
  }
  return { taxCode: command.taxCode, classifiedFrom: command.from, ...classification(command) };
}

function classification({ ownership, industrySection, sizeClass, eligible }: ClassificationChange) {
  return { ownership, industrySection, sizeClass, eligibleForTradeUnion: eligible };
}

function organizationRow(command: Command) {
  switch (command.act) {
    case 'foundOrganization': {
      const { code, kind, partyForm, home, foundedOn, covers } = command;
      return { code, name: `Tổ chức ${code}`, kind, partyForm, ...home, foundedOn, covers };
    }
    case 'changeForm':
      return { code: command.code, formFrom: command.from, partyForm: command.partyForm };
    case 'cover':
      return { code: command.code, covers: command.covers };
    default:
      throw new Error(`no row of the register: ${command.act}`);
  }
}
