import type { SettingSchema } from './setting';
import { SETTINGS } from './settings';

/** The section `contributes.configuration` of the extension's manifest. */
export function configurationManifest(): SettingSchema {
  const properties = Object.values(SETTINGS).map((setting) => [
    setting.name,
    {
      ...setting.schema,
      default: setting.fallback,
      scope: setting.scope,
      markdownDescription: setting.description,
    },
  ]);
  return { title: 'Seedmark', properties: Object.fromEntries(properties) as unknown };
}
