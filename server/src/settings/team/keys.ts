import { CHECKS, NUMERIC_DATES, STYLE_PROFILES } from '../../engine/index';

/** The choices for a severity of a check. */
export const SEVERITY_CHOICES = ['error', 'warning', 'information', 'hint', 'off'] as const;

/**
 * The JSON schema of `seedmark.yaml`, `docs/seedmark.schema.json`: what a team shares about checks and annotations. What is read of it is declared here;
 * `layers` and `suppressions` are read by the annotations.
 */
export function teamSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'seedmark.yaml',
    description:
      'What a team shares: house style, severities, files to leave out, findings to hide, layers of annotations.',
    type: 'object',
    additionalProperties: false,
    properties: {
      profile: { description: 'The house style whose rules are checked.', enum: STYLE_PROFILES },
      'numeric-dates': { description: 'How 3/4/2013 is read.', enum: NUMERIC_DATES },
      severity: {
        description: 'How serious the findings of a check are, by its code; `off` turns it off.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          CHECKS.map(({ code, what }) => [code, { description: what, enum: SEVERITY_CHOICES }]),
        ),
      },
      ignore: {
        description: 'Files and folders that are not checked, in the language of .gitignore, from this folder on.',
        type: 'array',
        items: { type: 'string' },
      },
      suppressions: {
        description: 'Findings that nobody wants to see: a code, and the words or files it holds for.',
        type: 'array',
        items: {
          type: 'object',
          required: ['code'],
          additionalProperties: false,
          properties: {
            code: { type: 'string' },
            exact: { description: 'The words it is found at; any where left out.', type: 'string' },
            files: { description: 'Paths from this folder on; * is part of a name, ** any folders.', type: 'string' },
            reason: { type: 'string' },
          },
        },
      },
      layers: {
        description: 'Layers of annotations with their labels and attributes.',
        type: 'array',
        items: {
          type: 'object',
          required: ['name'],
          additionalProperties: false,
          properties: {
            ...LABEL,
            labels: {
              type: 'array',
              items: { type: 'object', required: ['name'], additionalProperties: false, properties: LABEL },
            },
            attributes: {
              type: 'object',
              additionalProperties: {
                type: ['object', 'null'],
                properties: {
                  type: { enum: ['string', 'number', 'boolean', 'list'] },
                  values: { description: 'Allowed values; any where left out.', type: 'array' },
                },
              },
            },
          },
        },
      },
    },
  };
}

const LABEL = {
  name: { type: 'string' },
  title: { type: 'string' },
  color: { description: 'Such as "#3366cc".', type: 'string', pattern: '^#[0-9a-fA-F]{6}$' },
  key: { description: 'The key that gives it.', type: 'string' },
};
