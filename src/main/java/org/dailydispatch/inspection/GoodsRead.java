package org.dailydispatch.inspection;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one inspection found of daily necessities.
 *
 * @param shortest how many days the scarcest article lasts, rounded down to a tenth; null where no stock was read
 * @param steady whether prices were found steady; null where that was not asked
 */
public record GoodsRead(
        UUID inspectionId,
        @Nullable BigDecimal shortest,
        @Nullable Boolean steady) {

    /** Whether everything lasts as long as it has to. */
    public boolean lasts() {
        return shortest != null && shortest.compareTo(Supply.ENOUGH) >= 0;
    }
}
