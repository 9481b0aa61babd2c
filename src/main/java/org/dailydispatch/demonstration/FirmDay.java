package org.dailydispatch.demonstration;

import java.util.ArrayList;
import java.util.List;
import org.dailydispatch.day.ReportingDay;

/** What is recorded of an enterprise on one day. */
record FirmDay(Firm firm, ReportingDay day, State state, int onPost) {

    private static final List<String> DIFFICULTIES = List.of("PROTECTION", "LOGISTICS", "MATERIALS", "FUNDS", "ORDERS");

    /** The states of a resumption record. */
    enum State {
        NOT_RESUMED,
        FILED,
        RESUMED
    }

    /** Percent of the staff at work, rounded down; 0 where nobody is employed. */
    int onPostPercent() {
        return firm.staff() == 0 ? 0 : 100 * onPost / firm.staff();
    }

    /** Work done lags a little behind the people who are back. */
    int capacityPercent() {
        return state == State.RESUMED
                ? Math.max(10, onPostPercent() - chance("capacity").between(0, 12))
                : 0;
    }

    /** Few people back means that labour is short; the other difficulties stay with the enterprise. */
    String[] difficulties() {
        List<String> found = new ArrayList<>();
        if (state == State.RESUMED && onPostPercent() < 55) {
            found.add("LABOUR");
        }
        Chance chance = Chance.of("difficulties " + firm.code());
        if (chance.in(35)) {
            found.add(chance.in(55) ? "PROTECTION" : chance.oneOf(DIFFICULTIES));
        }
        return found.toArray(String[]::new);
    }

    Chance chance(String what) {
        return Chance.of(what + " " + firm.code() + " " + day);
    }
}
