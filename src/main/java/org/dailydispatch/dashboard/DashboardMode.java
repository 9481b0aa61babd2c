package org.dailydispatch.dashboard;

import org.dailydispatch.inspection.Visits;
import org.dailydispatch.problem.ProblemsFound;
import org.dailydispatch.refusal.NotFoundException;

/** Which inspections the matrix shows; in addresses {@code ?mode=all|open|covert}. */
public enum DashboardMode {
    ALL {
        @Override
        int visits(Visits visits) {
            return visits.villages();
        }

        @Override
        int problems(ProblemsFound found) {
            return found.total();
        }

        @Override
        int open(ProblemsFound found) {
            return found.open();
        }
    },
    OPEN {
        @Override
        int visits(Visits visits) {
            return visits.villages();
        }

        @Override
        int problems(ProblemsFound found) {
            return found.total() - found.covertTotal();
        }

        @Override
        int open(ProblemsFound found) {
            return found.open() - found.covertOpen();
        }
    },
    COVERT {
        @Override
        int visits(Visits visits) {
            return visits.covert();
        }

        @Override
        int problems(ProblemsFound found) {
            return found.covertTotal();
        }

        @Override
        int open(ProblemsFound found) {
            return found.covertOpen();
        }
    };

    /** The visits whose number a cell shows by its depth. */
    abstract int visits(Visits visits);

    /** The problems found by them. */
    abstract int problems(ProblemsFound found);

    /** Those of the problems that are still open. */
    abstract int open(ProblemsFound found);

    /** As written in addresses and keys. */
    public String key() {
        return switch (this) {
            case ALL -> "all";
            case OPEN -> "open";
            case COVERT -> "covert";
        };
    }

    /**
     * The mode of an address; all where it names none.
     *
     * @throws NotFoundException for what is no mode: nothing else is shown in its place
     */
    static DashboardMode of(String key) {
        return switch (key) {
            case "open" -> OPEN;
            case "covert" -> COVERT;
            case "all", "" -> ALL;
            default -> throw new NotFoundException("mode " + key);
        };
    }
}
