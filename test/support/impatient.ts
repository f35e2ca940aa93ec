/** Lets the tests of a `describe` try again at once: the waits between two tries are random, and here chance is nothing. */
export function impatient(): void {
  const { random } = Math;
  before(() => (Math.random = () => 0));
  after(() => (Math.random = random));
}
