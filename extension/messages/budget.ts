/** How often one sender may do something. */
export interface Allowance {
  /** How many times in a row. */
  burst: number;
  /** How many times a second in the long run. */
  perSecond: number;
}

interface Account {
  left: number;
  /** When `left` was counted, in milliseconds. */
  at: number;
}

/** Above this number of accounts, those that are full again are removed. */
const manyAccounts = 1_000;

/** Counts what each sender does. The function it gives is called before each time, and false says that it is too often. */
export function createBudget({ burst, perSecond }: Allowance, now = () => performance.now()) {
  const accounts = new Map<string, Account>();
  const levelOf = ({ left, at }: Account, time: number) =>
    Math.min(burst, left + ((time - at) / 1000) * perSecond);
  return (sender: string): boolean => {
    const time = now();
    if (accounts.size > manyAccounts) {
      for (const [key, account] of accounts) if (levelOf(account, time) >= burst) accounts.delete(key);
    }
    const account = accounts.get(sender);
    const level = account ? levelOf(account, time) : burst;
    const isAllowed = level >= 1;
    accounts.set(sender, { left: isAllowed ? level - 1 : level, at: time });
    return isAllowed;
  };
}
