// Components with ten facts each, and fifty checks of them: what ScorecardBench evaluates.
export const facts = {
  description: 'string',
  lifecycle: 'string',
  tags: 'set',
  linkCount: 'integer',
  annotations: 'set',
  tier: 'string',
  owner: 'string',
  consumedApis: 'integer',
  type: 'string',
  name: 'string',
};

const conditions = [
  { fact: 'description', operator: 'notEqual', value: '' },
  { fact: 'lifecycle', operator: 'notEqual', value: 'deprecated' },
  { fact: 'tags', operator: 'contains', value: 'java' },
  { fact: 'linkCount', operator: 'greaterThan', value: 0 },
  { fact: 'annotations', operator: 'contains', value: 'backstage.io/techdocs-ref' },
  { fact: 'tier', operator: 'notEqual', value: '3' },
  { fact: 'owner', operator: 'notEqual', value: '' },
  { fact: 'consumedApis', operator: 'greaterThanInclusive', value: 2 },
  { fact: 'type', operator: 'in', value: ['service', 'website', 'library'] },
  { fact: 'name', operator: 'notEqual', value: '' },
];

export const checks = Object.fromEntries(
  Array.from({ length: 50 }, (_, i) => [
    `check-${i}`,
    {
      type: 'json-rules-engine',
      name: `Check ${i}`,
      description: `Check ${i}`,
      factIds: ['components'],
      rule: { conditions: { all: [conditions[i % conditions.length]] } },
    },
  ]),
);

export function refOf(i) {
  return { namespace: 'default', kind: 'component', name: `component-${i}` };
}

export function factsOf(i) {
  return {
    description: `Component ${i}`,
    lifecycle: i % 10 === 0 ? 'deprecated' : 'production',
    tags: ['java', `group-${i % 20}`],
    linkCount: i % 3,
    annotations: ['backstage.io/techdocs-ref', 'github.com/project-slug'],
    tier: String(i % 4),
    owner: `group:default/team-${i % 200}`,
    consumedApis: i % 5,
    type: 'service',
    name: `component-${i}`,
  };
}
