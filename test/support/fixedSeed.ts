import fc from 'fast-check';

// Every run draws the same cases, so that a red test is red for everybody. `SEEDMARK_SEED=N` draws others.
fc.configureGlobal({ seed: Number(process.env['SEEDMARK_SEED'] ?? 20221213) });
