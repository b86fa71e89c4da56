import { describe, expect, test } from 'vitest';

import { transitions, type StateEvent } from '../../src/decide/states.ts';
import { events, transitionOf } from './states-table.ts';
import { states } from './table.ts';

describe.each<StateEvent>([...events])('%s', (event) => {
  test.each([...states])('on what is %s comes to what the table says', (state) => {
    expect(transitionOf(event, state)).toEqual(transitions[event][state]);
  });
});

test('the table knows every event that is told of here', () => {
  expect(events).toEqual(Object.keys(transitions));
});
