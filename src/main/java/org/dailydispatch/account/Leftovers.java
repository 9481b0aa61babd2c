package org.dailydispatch.account;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/**
 * What people leave open who serve no more: stopped, or given another role or reach. Nothing of it is stored; it is there
 * for as long as nobody serves in their place. Accounts come before the rooms in which people work; those provide this.
 */
public interface Leftovers {

    LeftoverKind kind();

    /** Everything of the kind that is the team's, in order; one statement. Covert matter too: for its leaders alone. */
    List<Leftover> leftBehind(UUID teamId, ReportingDay today);
}
