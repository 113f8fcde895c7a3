import type { Disposable } from 'vscode';

/** What is to be ended with the extension; the class of the editor itself is not asked for. */
export type Disposes = Pick<Disposable, 'dispose'>;
