package org.dailydispatch.inspection;

/**
 * How often one township was visited on one day.
 *
 * @param villages open inspections of its villages and communities
 * @param checkpoints open inspections of checkpoints that lie in it
 * @param covert released covert inspections of any site in it
 */
public record Visits(int villages, int checkpoints, int covert) {

    public static final Visits NONE = new Visits(0, 0, 0);

    Visits plus(Visits other) {
        return new Visits(villages + other.villages, checkpoints + other.checkpoints, covert + other.covert);
    }
}
