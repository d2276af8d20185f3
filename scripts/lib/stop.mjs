/**
 * Ends a script with a sentence for the person and an exit code (exit-codes.mjs). Everything that is not a `Stop` is a
 * bug and keeps its stack trace.
 */
export class Stop extends Error {
  /**
   * @param {number} exitCode one of `exitCodes`
   * @param {string} message what happened and what to do, in whole sentences
   * @param {string} [details] output of the program that failed, shown below the message
   */
  constructor(exitCode, message, details = '') {
    super(message);
    this.name = 'Stop';
    this.exitCode = exitCode;
    this.details = details;
  }
}
