/** How much of request bodies may be in memory at once, over all signed routes: anybody can send those. */
export interface InFlightLimits {
  readonly bodies: number;
  readonly bytes: number;
}

/** Intercom's bursts stay far below: at 2 ms and 20 kB each, 256 at once are more than 100,000 a second. */
const IN_FLIGHT_LIMITS: InFlightLimits = { bodies: 256, bytes: 64 * 1024 * 1024 };

/** One body, from before its first byte until it is answered. */
export interface InFlightBody {
  /** False where that is too much in all. */
  grow(bytes: number): boolean;
  release(): void;
}

export interface InFlight {
  /** Null where there are too many. */
  admit(): InFlightBody | null;
}

/** Counts what has arrived, not what is announced: an announcement of 5 MB costs its sender nothing. */
export function createInFlight({ bodies, bytes }: InFlightLimits = IN_FLIGHT_LIMITS): InFlight {
  let admitted = 0;
  let held = 0;
  return {
    admit() {
      if (admitted >= bodies) return null;
      admitted += 1;
      let own = 0;
      let released = false;
      return {
        grow(more) {
          own += more;
          held += more;
          return held <= bytes;
        },
        release() {
          if (released) return;
          released = true;
          admitted -= 1;
          held -= own;
        },
      };
    },
  };
}
