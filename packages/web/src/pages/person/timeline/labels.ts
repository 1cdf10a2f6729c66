/** Where the name of a bar stands: in it, or beside it where it is too short and its lane has room there. In percent of the width. */
export interface Label {
  readonly side: 'inside' | 'after' | 'before';
  readonly x: number;
  readonly width: number;
}

interface Labelled {
  readonly x: number;
  readonly width: number;
  readonly lane: number;
  readonly text: string;
}

/** What a letter and the space around a text take, at the width that most screens give the drawing. */
const letter = 0.62;
const padding = 1.6;
/** A name that is longer is cut. */
const longest = 26;
/** With less nothing could be read. */
const least = 3.5;

/** The place of each name, in the order given; null where there is none. The bars of a lane are given from left to right. */
export function labelsOf(bars: readonly Labelled[]): (Label | null)[] {
  /** Up to where each lane is written in. */
  const taken: number[] = [];
  return bars.map(({ x, width, lane, text }, place) => {
    const need = Math.min(longest, text.length * letter + padding);
    const end = x + width;
    const next = bars.slice(place + 1).find((bar) => bar.lane === lane);
    const rooms = { inside: width, after: (next?.x ?? 100) - end, before: x - (taken[lane] ?? 0) };
    const side = width >= need ? 'inside' : widest(rooms, need);
    const room = Math.min(rooms[side], side === 'inside' ? Infinity : need);
    taken[lane] = side === 'after' ? end + room : end;
    if (room < least) return null;
    return { side, width: room, x: side === 'inside' ? x : side === 'after' ? end : x - room };
  });
}

/** In the bar where nothing else is better; beside it first where all of the name has room. */
function widest(rooms: Readonly<Record<Label['side'], number>>, need: number): Label['side'] {
  if (rooms.after >= need) return 'after';
  if (rooms.before >= need) return 'before';
  const best = Math.max(rooms.inside, rooms.after, rooms.before);
  return rooms.inside === best ? 'inside' : rooms.after === best ? 'after' : 'before';
}
