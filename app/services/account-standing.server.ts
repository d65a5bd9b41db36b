import { config } from '~/app/services/config.server';
import { database } from '~/app/services/database.server';
import { hasDemonstrationStaff, type Staff } from '~/db/staff';

/** A demonstration account in a database that was carried into production opens nothing there: its password is public. */
export function isDisabled(staff: Staff): boolean {
  return staff.disabledAt !== null || (staff.isDemonstration && config().production);
}

/** True when the product can start with the accounts in its database; otherwise says on standard error what is wrong. */
export async function accountsAreRight(): Promise<boolean> {
  if (!config().production || !(await hasDemonstrationStaff(await database()))) return true;
  process.stderr.write(
    'The product does not start: its database holds demonstration accounts, and invented people may not stand beside real ones. Set DATA_DIR to an empty folder.\n',
  );
  return false;
}
