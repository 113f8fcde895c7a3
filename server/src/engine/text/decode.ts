// Every runtime has this class, but no library that the engine compiles against declares it.
declare const TextDecoder: new (encoding: 'utf-8') => { readonly decode: (bytes: Uint8Array) => string };

/** Reads UTF-8 bytes; what is not UTF-8 becomes U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
