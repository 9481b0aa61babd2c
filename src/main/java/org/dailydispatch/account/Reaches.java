package org.dailydispatch.account;

import java.util.Map;
import java.util.UUID;
import org.dailydispatch.language.Name;

/**
 * The teams and townships to which an account can belong. Accounts come before teams in the program; the room of the
 * teams provides this.
 */
public interface Reaches {

    /** All teams with their names, in order. */
    Map<UUID, Name> teams();

    /** All townships, retired ones too, with their names, in order. */
    Map<UUID, Name> townships();
}
