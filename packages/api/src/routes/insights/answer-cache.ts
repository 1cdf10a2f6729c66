const mostAnswers = 100;

/**
 * Keeps answers that are the same for everybody for as long as the data they are made of is the same. Two who ask at once wait for
 * one answer. Only for figures: an answer that tells of people is made, and written down, each time.
 */
export class AnswerCache {
  readonly #answers = new Map<string, Promise<unknown>>();

  /**
   * @param version of the data: asked for before the answer is made, which may be of newer data then, never of older
   * @param question what tells one answer from another: its name and parameters
   */
  get<T>(version: string, question: readonly unknown[], make: () => T | Promise<T>): Promise<T> {
    const key = JSON.stringify([version, ...question]);
    const known = this.#answers.get(key) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const answer = (async () => make())();
    this.#answers.set(key, answer);
    // A map keeps the order of insertion: those of older versions are the first to go.
    if (this.#answers.size > mostAnswers) this.#answers.delete(this.#answers.keys().next().value!);
    // A failure is told to those who wait for it, and not to the next.
    answer.catch(() => this.#answers.delete(key));
    return answer;
  }
}
