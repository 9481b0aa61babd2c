package org.dailydispatch.demonstration;

import java.util.ArrayList;
import java.util.List;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.resumption.Difficulty;
import org.dailydispatch.resumption.ResumptionState;
import org.jspecify.annotations.Nullable;

/** What is recorded of an enterprise on one day. */
record FirmDay(Firm firm, ReportingDay day, ResumptionState state, int onPost) {

    private static final List<Difficulty> DIFFICULTIES = List.of(
            Difficulty.PROTECTION, Difficulty.LOGISTICS, Difficulty.MATERIALS, Difficulty.FUNDS, Difficulty.ORDERS);

    /** Percent of the staff at work, rounded down; 0 where nobody is employed. */
    int onPostPercent() {
        return firm.staff() == 0 ? 0 : 100 * onPost / firm.staff();
    }

    /** Work done lags a little behind the people who are back; null where nobody works yet. */
    @Nullable
    Integer capacityPercent() {
        return state == ResumptionState.RESUMED
                ? Math.max(10, onPostPercent() - chance("capacity").between(0, 12))
                : null;
    }

    /** Few people back means that labour is short; the other difficulties stay with the enterprise. */
    String[] difficulties() {
        List<Difficulty> found = new ArrayList<>();
        if (state == ResumptionState.RESUMED && onPostPercent() < 55) {
            found.add(Difficulty.LABOUR);
        }
        Chance chance = Chance.of("difficulties " + firm.code());
        if (chance.in(35)) {
            found.add(chance.in(55) ? Difficulty.PROTECTION : chance.oneOf(DIFFICULTIES));
        }
        return found.stream().map(Enum::name).toArray(String[]::new);
    }

    Chance chance(String what) {
        return Chance.of(what + " " + firm.code() + " " + day);
    }
}
