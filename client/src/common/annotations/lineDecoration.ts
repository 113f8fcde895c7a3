import { DecorationRangeBehavior, ThemeColor, window } from 'vscode';
import type { DecorationRenderOptions, TextEditorDecorationType } from 'vscode';
import type { LineStyle } from './decorationPlan';

/** Pixels between the lanes of lines at one edge. */
const LANE_HEIGHT = 3;

/** Pixels to the edge of the row: a line upon it would seem to belong to the next row. */
const FIRST_LANE = { bottom: 1, top: 2 };

/** Marks words with a line. Typing at the edge of an annotation does not belong to it, as on the server. */
export function createLineDecoration(style: LineStyle): TextEditorDecorationType {
  const { edge, thickness, pattern, color } = style;
  return window.createTextEditorDecorationType({
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    borderStyle: pattern,
    borderWidth: `${edge === 'top' ? thickness : 0}px 0 ${edge === 'bottom' ? thickness : 0}px 0${laneStyle(style)}`,
    ...('theme' in color
      ? inColor(style, new ThemeColor(color.theme), `var(--vscode-${color.theme.replaceAll('.', '-')})`)
      : {
          light: inColor(style, color.light, color.light),
          dark: inColor(style, color.dark, color.dark),
        }),
  });
}

/**
 * The editor has no option for the distance of a border from its edge, so this goes on behind the width of the border. An editor that took it away would
 * draw the lanes upon each other, and all else as before.
 */
function laneStyle({ edge, lane }: LineStyle): string {
  const distance = FIRST_LANE[edge] + lane * LANE_HEIGHT;
  const shift = edge === 'top' ? `; margin-top: ${distance}px` : '';
  return `; box-sizing: border-box; height: calc(100% - ${distance}px) !important${shift}`;
}

function inColor({ isTinted }: LineStyle, border: ThemeColor | string, css: string): DecorationRenderOptions {
  const tint = { backgroundColor: `color-mix(in srgb, ${css} 12%, transparent)` };
  return { borderColor: border, ...(isTinted ? tint : {}) };
}
