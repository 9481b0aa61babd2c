package org.dailydispatch.export;

import java.util.Locale;
import java.util.Set;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;

/**
 * A list that can be taken away as a whole over many days. Each room that has one provides it, with the rows of its own
 * page: whoever may not see a row there does not get it here.
 */
public interface Ledger {

    /** In addresses, tables and keys of messages. */
    String key();

    /** Whose page it is. */
    Set<Role> readers();

    /** Whether rows belong to a township. */
    boolean byTownship();

    /** The rows that the reader sees in this extent, on one sheet; they are read when the file is written. */
    Spreadsheet of(Actor reader, Extent extent, Locale locale);
}
