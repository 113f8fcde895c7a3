// A linear-chain conditional random field over segments, trained by AdaGrad on minibatches of one segment; unlabelled classes are summed out.
/** Mulberry32: a small generator with a fixed seed, so that training can be repeated. */
export function generator(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export class Crf {
  constructor({ labels, rows, mayFollow, rate, decay }) {
    Object.assign(this, { L: labels, rate, decay });
    this.w = new Float32Array(rows * labels);
    this.g = new Float32Array(rows * labels).fill(1e-6);
    this.t = new Float32Array(labels * labels);
    this.tg = new Float32Array(labels * labels).fill(1e-6);
    this.ok = Uint8Array.from({ length: labels * labels }, (_, i) =>
      mayFollow(Math.floor(i / labels), i % labels) ? 1 : 0,
    );
    const list = (fits) => Array.from({ length: labels }, (_, label) => label).filter(fits);
    this.before = Array.from({ length: labels }, (_, y) => Uint8Array.from(list((x) => mayFollow(x, y))));
    this.after = Array.from({ length: labels }, (_, x) => Uint8Array.from(list((y) => mayFollow(x, y))));
    this.alpha = new Float64Array(512 * labels);
    this.beta = new Float64Array(512 * labels);
    this.s = new Float32Array(512 * labels);
    this.grad = new Float64Array(512 * labels);
    this.tgrad = new Float64Array(labels * labels);
    this.ahead = new Float64Array(labels);
  }

  /** Scores of a segment's labels; `rows[k]` are the feature rows of token k. */
  scores(rows, out) {
    const { L, w } = this;
    out.fill(0, 0, rows.length * L);
    for (let k = 0; k < rows.length; k++) {
      const o = k * L;
      const features = rows[k];
      for (let f = 0; f < features.length; f++) {
        const b = features[f] * L;
        for (let y = 0; y < L; y++) out[o + y] += w[b + y];
      }
    }
    return out;
  }

  /** Adds `sign` times the expected counts under the labels allowed (null: all) to the gradient; returns log Z. */
  expect(s, n, allowed, sign, grad, tgrad) {
    const { L, t, ok, alpha, beta, before, after } = this;
    for (let y = 0; y < L; y++) alpha[y] = ok[y] && may(allowed, 0, y) ? s[y] + t[y] : -Infinity;
    for (let k = 1; k < n; k++)
      for (let y = 0; y < L; y++) {
        const a = k * L + y;
        const sum = may(allowed, k, y) ? logSum(before[y], alpha, a - y - L, t, y, L) : -Infinity;
        alpha[a] = sum === -Infinity ? sum : sum + s[a];
      }
    const last = (n - 1) * L;
    for (let y = 0; y < L; y++) beta[last + y] = ok[y * L] ? 0 : -Infinity;
    for (let k = n - 2; k >= 0; k--) {
      // What follows, with its own score, is the same for every label before it.
      const o = (k + 1) * L;
      for (let y = 0; y < L; y++) this.ahead[y] = may(allowed, k + 1, y) ? beta[o + y] + s[o + y] : -Infinity;
      for (let x = 0; x < L; x++) beta[k * L + x] = logSum(after[x], this.ahead, 0, t, x * L, 1);
    }
    let max = -Infinity;
    for (let y = 0; y < L; y++) max = Math.max(max, alpha[last + y] + beta[last + y]);
    if (max === -Infinity) return max;
    let sum = 0;
    for (let y = 0; y < L; y++) sum += Math.exp(alpha[last + y] + beta[last + y] - max);
    const z = max + Math.log(sum);
    for (let k = 0; k < n; k++)
      for (let y = 0; y < L; y++) {
        const a = k * L + y;
        if (alpha[a] === -Infinity || beta[a] === -Infinity) continue;
        const p = Math.exp(alpha[a] + beta[a] - z);
        if (p < 1e-9) continue;
        grad[a] += sign * p;
        if (k === 0) tgrad[y] += sign * p;
        else
          for (const x of before[y]) {
            const q = alpha[a - y - L + x] + t[x * L + y] + s[a] + beta[a] - z;
            if (q > -20) tgrad[x * L + y] += sign * Math.exp(q);
          }
      }
    return z;
  }

  /** One step of training on a segment; returns its loss. */
  step(rows, allowed, weight) {
    const { L, w, g, t, tg, rate, decay } = this;
    const n = rows.length;
    const s = this.scores(rows, this.s);
    const { grad, tgrad } = this;
    grad.fill(0, 0, n * L);
    tgrad.fill(0);
    const gold = this.expect(s, n, allowed, 1, grad, tgrad);
    if (gold === -Infinity) return 0;
    const all = this.expect(s, n, null, -1, grad, tgrad);
    for (let k = 0; k < n; k++) {
      const features = rows[k];
      for (let y = 0; y < L; y++) {
        const d = grad[k * L + y] * weight;
        if (d > -1e-3 && d < 1e-3) continue;
        for (let f = 0; f < features.length; f++) {
          const i = features[f] * L + y;
          const e = d - decay * w[i];
          g[i] += e * e;
          w[i] += (rate * e) / Math.sqrt(g[i]);
        }
      }
    }
    for (let i = 0; i < L * L; i++) {
      const d = tgrad[i] * weight;
      if (d === 0) continue;
      tg[i] += d * d;
      t[i] += (rate * d) / Math.sqrt(tg[i]);
    }
    return all - gold;
  }
}

function may(allowed, k, y) {
  return allowed === null || allowed[k][y] === 1;
}

/** The logarithm of the sum over labels of exp(values + transitions). */
function logSum(labels, values, offset, t, base, stride) {
  let max = -Infinity;
  for (let i = 0; i < labels.length; i++) {
    const v = values[offset + labels[i]] + t[base + labels[i] * stride];
    if (v > max) max = v;
  }
  if (max === -Infinity) return max;
  let sum = 0;
  for (let i = 0; i < labels.length; i++) {
    const v = values[offset + labels[i]] + t[base + labels[i] * stride] - max;
    if (v > -30) sum += Math.exp(v);
  }
  return max + Math.log(sum);
}
