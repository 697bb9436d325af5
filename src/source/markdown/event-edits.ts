/**
 * How micromark changes its events, in time that grows with what stands behind the first change: its own way takes all
 * events of the text apart and puts them together again, once for each list and quotation that ends. What is known here
 * of micromark's insides: changes are gathered as places with how many events go and which come, and are made at once.
 */
import { type Change, EditMap } from 'micromark-util-edit-map';

type Event = Change[2][number];

/** Makes micromark change its events so. Calling it again changes nothing. */
export function editEventsInPlace(): void {
  EditMap.prototype.consume = function consume(this: EditMap, events: Event[]): undefined {
    const changes = this.map.sort((a, b) => a[0] - b[0]);
    const first = changes[0]?.[0];
    if (first === undefined) return;
    const behind = events.slice(first);
    events.length = first;
    let taken = 0;
    for (const [at, removed, added] of changes) {
      for (; taken < at - first; taken++) events.push(behind[taken]!);
      for (const event of added) events.push(event);
      taken = Math.max(taken, at - first + removed);
    }
    for (; taken < behind.length; taken++) events.push(behind[taken]!);
    this.map.length = 0;
    this.index.clear();
  };
}
