/**
 * Which batch each CV is taken from. Somebody who belongs to two offices comes with both; were the rows of a report compared instead,
 * a CV that was changed between the two downloads would come in both its states.
 */
export class CvOwners {
  readonly #batches = new Map<string, number>();
  readonly #repeated = new Set<string>();

  /** CVs that came with several batches. */
  get repeated(): number {
    return this.#repeated.size;
  }

  /** Takes a CV from the batch that has it first. */
  claim(cvId: string, batch: number): void {
    const owner = this.#batches.get(cvId);
    if (owner === undefined) this.#batches.set(cvId, batch);
    else if (owner !== batch) this.#repeated.add(cvId);
  }

  /** Whether rows of a CV are taken from a batch; those of a CV that the user report does not know are left to the load to reject. */
  takes(cvId: string, batch: number): boolean {
    return (this.#batches.get(cvId) ?? batch) === batch;
  }
}
