/** What an institution says of its own words in `bulletin.yaml`: the tool ships none. */
export interface HouseWords {
  /** Names of persons, as they are written. */
  readonly names: readonly string[];
  /** What each person holds: 院长, 教务处处长. */
  readonly posts: ReadonlyMap<string, readonly string[]>;
  /** Persons in the order in which they are named together. */
  readonly order: readonly string[];
  /** Short names of bodies by their full ones. */
  readonly bodies: ReadonlyMap<string, string>;
  /** Words that are not used, with what stands in their place; undefined where that depends. */
  readonly banned: ReadonlyMap<string, string | undefined>;
}

/** Where an institution says nothing. */
export const NO_HOUSE_WORDS: HouseWords = {
  names: [],
  posts: new Map(),
  order: [],
  bodies: new Map(),
  banned: new Map(),
};
