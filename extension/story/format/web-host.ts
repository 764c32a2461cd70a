/** Ends of hosts that are nobody's on the web: of this machine and of local networks. */
const localEnds = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|test|invalid|onion|arpa)$/i;

/** A letter of one script beside one of another that looks alike: what a name in good faith has no use for. */
const mixed =
  /\p{scx=Latin}[^.]*[\p{scx=Cyrillic}\p{scx=Greek}]|[\p{scx=Cyrillic}\p{scx=Greek}][^.]*\p{scx=Latin}/u;

/**
 * Whether a host is one of the web: with a name of at least two parts, the last of them no number. So it is no address of
 * a machine, neither in numbers (192.168.0.1, [::1]) nor by a name that only its own network knows (localhost, router.lan).
 * A name that mixes scripts which look alike is none either.
 */
export function isWebHost(host: string): boolean {
  const parts = host.replace(/\.$/, '').split('.');
  const last = parts.at(-1) ?? '';
  return (
    parts.length > 1 &&
    parts.every((part) => /^[\p{L}\p{N}\p{M}_-]+$/u.test(part)) &&
    !/^(?:\d+|0x[\da-f]*)$/i.test(last) &&
    !localEnds.test(host.replace(/\.$/, '')) &&
    !mixed.test(host)
  );
}

/** The host in an https address as it is written, without user, password and port; undefined where it has user info. */
export function hostOfHttps(address: string): string | undefined {
  return /^https:\/\/([^\s/?#@\\:]+)(?::\d+)?(?:[/?#]\S*)?$/.exec(address)?.[1];
}
