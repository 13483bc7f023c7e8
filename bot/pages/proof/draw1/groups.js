// Groups of people and targets between which no card can move (see rearranging.js).

/** People and targets, split ever further; each group's targets that are not used up. */
export class Groups {
  constructor(people, targets) {
    this.targets = [new Set(Array.from({ length: targets }, (_, target) => target))];
    this.ofTarget = new Int32Array(targets);
    this.ofPerson = new Int32Array(people);
  }

  together(person, target) {
    return this.ofPerson[person] === this.ofTarget[target];
  }

  targetsWith(target) {
    return this.targets[this.ofTarget[target]];
  }

  /** Make a new group of these, which were in one. */
  split(people, targets) {
    const added = this.targets.length;
    this.targets.push(new Set(targets));
    for (const person of people) {
      this.ofPerson[person] = added;
    }
    for (const target of targets) {
      this.drop(target);
      this.ofTarget[target] = added;
    }
  }

  drop(target) {
    this.targetsWith(target).delete(target);
  }
}
