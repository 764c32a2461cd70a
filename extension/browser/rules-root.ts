/** What stands before each selector of the underline's rules in this build's browser, see `underlineRules`. */
export const rulesRoot = import.meta.env.FIREFOX ? '' : ':root';
