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

// Each rule, and the same as an expression of Mokuroku's scorecards.
const rules = [
  [{ fact: 'description', operator: 'notEqual', value: '' }, "entity.description != ''"],
  [{ fact: 'lifecycle', operator: 'notEqual', value: 'deprecated' }, "entity.lifecycle != 'deprecated'"],
  [{ fact: 'tags', operator: 'contains', value: 'java' }, "'java' in entity.tags"],
  [{ fact: 'linkCount', operator: 'greaterThan', value: 0 }, 'entity.link_count > 0'],
  [
    { fact: 'annotations', operator: 'contains', value: 'backstage.io/techdocs-ref' },
    "'backstage.io/techdocs-ref' in entity.annotations",
  ],
  [{ fact: 'tier', operator: 'notEqual', value: '3' }, "entity.labels['tier'] != '3'"],
  [{ fact: 'owner', operator: 'notEqual', value: '' }, "entity.owner != ''"],
  [{ fact: 'consumedApis', operator: 'greaterThanInclusive', value: 2 }, 'size(entity.consumes_apis) >= 2'],
  [
    { fact: 'type', operator: 'in', value: ['service', 'website', 'library'] },
    "entity.spec.type in ['service', 'website', 'library']",
  ],
  [{ fact: 'name', operator: 'notEqual', value: '' }, "entity.name != ''"],
];

const CHECKS = 50;
const ruleOf = i => rules[i % rules.length];

export const checks = Object.fromEntries(
  Array.from({ length: CHECKS }, (_, i) => [
    `check-${i}`,
    {
      type: 'json-rules-engine',
      name: `Check ${i}`,
      description: `Check ${i}`,
      factIds: ['components'],
      rule: { conditions: { all: [ruleOf(i)[0]] } },
    },
  ]),
);

/** A scorecard with the same checks. Each round has ids of its own, so that all results are new. */
export function scorecardOf(round) {
  return JSON.stringify({
    apiVersion: 'mokuroku.dev/v1alpha1',
    kind: 'Scorecard',
    metadata: { name: 'measured' },
    spec: {
      owner: 'team-0',
      appliesTo: { kind: 'component' },
      checks: Array.from({ length: CHECKS }, (_, i) => ({ id: `round-${round}-${i}`, expression: ruleOf(i)[1] })),
    },
  });
}

/** The entity that has these facts. */
export function entityOf(i, lifecycle = factsOf(i).lifecycle) {
  const facts = factsOf(i);
  return JSON.stringify({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: facts.name,
      description: facts.description,
      tags: facts.tags,
      labels: { tier: facts.tier },
      annotations: Object.fromEntries(facts.annotations.map(key => [key, key])),
      links: Array.from({ length: facts.linkCount }, (_, link) => ({ url: `https://example.com/${link}` })),
    },
    spec: {
      type: facts.type,
      lifecycle,
      owner: facts.owner,
      consumesApis: Array.from({ length: facts.consumedApis }, (_, api) => `api-${api}`),
    },
  });
}

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
