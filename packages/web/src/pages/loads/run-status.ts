import type { RunStatus } from './answers.ts';

/** How a run ended, in a word and a sentence. */
export interface StatusWords {
  readonly word: string;
  readonly sentence: string;
  /** Of the chip that says it. */
  readonly className: string;
}

const words: Readonly<Record<RunStatus, StatusWords>> = {
  running: { word: 'running', sentence: 'It is running.', className: 'chip on' },
  loaded: { word: 'loaded', sentence: 'It loaded its export.', className: 'chip good' },
  dry_run: {
    word: 'dry run',
    sentence: 'It did everything and kept nothing, as was asked of it.',
    className: 'chip',
  },
  refused: {
    word: 'refused',
    sentence: 'A guard refused the export. Nothing was loaded; the data is as before.',
    className: 'chip matched',
  },
  failed: {
    word: 'failed',
    sentence: 'It failed. Nothing was loaded; the data is as before.',
    className: 'chip warning',
  },
  interrupted: {
    word: 'interrupted',
    sentence: 'It was stopped before its end. Nothing was loaded; the data is as before.',
    className: 'chip warning',
  },
};

export const statusWords = (status: RunStatus): StatusWords => words[status];
