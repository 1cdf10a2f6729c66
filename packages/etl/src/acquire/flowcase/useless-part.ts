/**
 * What Flowcase gave for a report cannot be used; the same report asked for again may well be. The message goes on from "The
 * report": `failed in Flowcase`, `is cut off`.
 */
export class UselessPart extends Error {}
