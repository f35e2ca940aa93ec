import { expect } from '@open-wc/testing';
import { inTurn } from '../../src/elements/in-turn.js';

describe('what a page has a thousand of', () => {
  const { now } = Date;
  let clock = 0;
  beforeEach(async () => {
    // The slice of whatever came before is over.
    await new Promise((resolve) => setTimeout(resolve));
    clock = now();
    Date.now = () => clock;
  });
  afterEach(() => void (Date.now = now));

  it('is done at once while there is time, then in later tasks, in order, with others in between', async () => {
    const done: string[] = [];
    const tasks = Array.from({ length: 9 }, (_, at) =>
      inTurn(() => {
        done.push(`${at}`);
        clock += 10;
      }),
    );
    expect(done).to.deep.equal(['0', '1', '2']);
    setTimeout(() => done.push('the page'));
    await Promise.all(tasks);
    expect(done.slice(0, 7)).to.deep.equal(['0', '1', '2', '3', '4', '5', 'the page']);
    expect(done.slice(7)).to.deep.equal(['6', '7', '8']);
  });

  it('has a slice of its own again once the page has had its turn', async () => {
    const done: string[] = [];
    await inTurn(() => (clock += 50));
    await new Promise((resolve) => setTimeout(resolve));
    void inTurn(() => done.push('at once'));
    expect(done).to.deep.equal(['at once']);
  });
});
