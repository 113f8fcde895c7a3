import { createTwoFilesPatch } from 'diff';
import type { CheckFormat } from './format';

/** Only what fixes would change, as a unified diff that `git apply` and `patch -p1` take. */
export function diffFormat(): CheckFormat {
  return {
    start: '',
    file: ({ path, fixed }) => {
      if (!fixed) return '';
      const patch = createTwoFilesPatch(
        `a/${below(path)}`,
        `b/${below(path)}`,
        fixed.before,
        fixed.after,
        undefined,
        undefined,
        {
          headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
        },
      );
      return patch;
    },
    end: () => '',
  };
}

/** An absolute path would lead out of the folder that a diff is taken in. */
function below(path: string): string {
  return path.replace(/^\/+/, '');
}
