import { describe, expect, it } from '@jest/globals';
import { buildApiSchema } from '../../src/graphql/build-schema.js';
import { indicators, measures } from '../unit/seeds/seed-files.js';

/**
 * Names that dashboards, notebooks and provincial systems are written against: 'Type.field its arguments', or 'Input: its fields'.
 * More may be added; who renames one breaks programs that nobody here can see.
 */
const contract = `
Query.unit code official
Query.units kind search under asOf first after
Query.enterprise taxCode
Query.enterprises under filter first after
Query.measures
Query.indicators codes
Query.forms
Query.form code
Query.observations input
Query.submission id
Query.submissions under form period state first after
Query.node id
Query.viewer
ObservationsInput: units metrics periods by where form tree stage fill knownAt
UnitSelection: codes childrenOf descendantsOf
DescendantsInput: code kind
TreeInput: basis asOf hierarchy
SliceFilter: dimension members
Observation.unit
Observation.metric
Observation.period
Observation.slice
Observation.unitCode
Observation.metricCode
Observation.member
Observation.value
Observation.reason
Observation.numerator
Observation.denominator
Observation.incomplete
Observation.running
Observation.coverage
Observation.stage
Observation.tree
Observation.asKnownAt
Observation.contributors first after
Coverage.expected
Coverage.received
Coverage.onTime
Coverage.accepted
Coverage.filled
Unit.id
Unit.code
Unit.name lang
Unit.kind
Unit.openedOn
Unit.closedOn
Unit.parent asOf
Unit.ancestors asOf
Unit.children tree kind includeHistorical
Unit.predecessors
Unit.successors
Unit.enterprises filter first after
Unit.organizations kind asOf first after
Unit.indicator code period where form tree stage fill knownAt
Unit.indicators codes periods where form tree stage fill knownAt
Unit.targets horizon
Unit.duties period
Unit.reconciliation form period
Mutation.submitReports input
Mutation.acceptSubmissions input
Mutation.returnSubmissions input
Mutation.withdrawSubmission input
Mutation.registerEnterprises input
Mutation.registerOrganizations input
Mutation.dissolveOrganizations input
Mutation.closeEnterprises input
Mutation.moveEnterprises input
Mutation.reorganizeUnits input
Mutation.defineMeasure input
Mutation.defineIndicator input
Mutation.defineForm input
Mutation.setTargets input
Mutation.publishPeriod input
Mutation.createApiClient input
Mutation.rotateApiKey input
Mutation.revokeApiClient input
SubmitReportsInput: idempotencyKey dryRun errorPolicy reports
ReportInput: form reporter period values note
ReporterInput: unit enterprise organization
ReportValueInput: measure member value
ReportMemberInput: dimension code
SubmitReportsPayload.created
SubmitReportsPayload.updated
SubmitReportsPayload.unchanged
SubmitReportsPayload.rejected
SubmitReportsPayload.receipt
SubmitReportsPayload.results
SubmitReportsPayload.userErrors
UserError.code
UserError.messageVi
UserError.messageEn
UserError.path
UserError.row
UserError.expected
UserError.actual
UserError.suggestion
`;

/** Codes of measures and indicators. `target_achievement` is no metric: it is `TargetProgress.achievement`. */
const codes = `
enterprises enterprises_eligible_for_trade_union enterprises_with_party_organization enterprises_with_trade_union
enterprises_with_youth_union enterprises_with_womens_union organizations organizations_founded organizations_dissolved zones
workers party_members official_party_members probationary_party_members party_members_working party_members_at_residence
owner_party_members trade_union_members youth_union_members youth_federation_members womens_union_members
party_members_admitted owners_admitted youth_members_admitted party_members_left candidates_introduced cadres cadres_trained
awareness_classes awareness_class_attendees owner_meetings inspections commendations
reports_expected reports_received reports_on_time reports_accepted
trade_union_coverage trade_union_coverage_of_all party_organization_coverage youth_union_coverage womens_union_coverage
cadre_training_coverage trade_union_density party_members_per_1000_workers admissions_per_class_attendee
foreign_share_of_workers reporting_rate on_time_rate
`;

const words = (text: string): string[] => text.trim().split(/\s+/);

describe('what programs elsewhere rely on', () => {
  const schema = buildApiSchema();
  const fieldsOf = (name: string) => {
    const type = schema.getType(name);
    if (type === undefined || !('getFields' in type)) throw new Error(`no type ${name}`);
    return type.getFields();
  };

  it.each(contract.trim().split('\n'))('%s', (line) => {
    const [place = '', ...names] = words(line);
    if (place.endsWith(':')) {
      expect(Object.keys(fieldsOf(place.slice(0, -1)))).toEqual(expect.arrayContaining(names));
      return;
    }
    const [type = '', name = ''] = place.split('.');
    const field = fieldsOf(type)[name];
    const known = field !== undefined && 'args' in field ? field.args.map((arg) => arg.name) : [];
    expect(field).toBeDefined();
    expect(known).toEqual(expect.arrayContaining(names));
  });

  it('codes of measures and indicators', () => {
    const known = [...measures, ...indicators].map(({ code }) => code);
    expect(known).toEqual(expect.arrayContaining(words(codes)));
    expect(Object.keys(fieldsOf('TargetProgress'))).toContain('achievement');
  });
});
