import { banned } from './banned.js';
import { houseName } from './name.js';
import { order } from './order.js';
import { housePost } from './post.js';
import { houseShortName } from './short-name.js';

/** Rules about the institution's own words (`用语` in `bulletin.yaml`). */
export const houseRules = [houseName, housePost, order, houseShortName, banned] as const;
