import { itemForm } from './form.js';
import { itemNumbering } from './numbering.js';
import { itemOrder } from './order.js';

/** Rules about items, in the order of the proof. */
export const itemRules = [itemNumbering, itemOrder, itemForm] as const;
