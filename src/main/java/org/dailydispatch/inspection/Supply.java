package org.dailydispatch.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long a stock lasts: 可供天数 = 库存 ÷ 日销量, of the measures {@code sales} and {@code stock} of one item. */
final class Supply {

    static final String SALES = "sales";
    static final String STOCK = "stock";

    /** With fewer days than this, an item cannot pass. */
    static final BigDecimal ENOUGH = BigDecimal.valueOf(3);

    private Supply() {}

    /** Rounded down to a tenth; null where one of the two is not known, or nothing is sold. */
    static @Nullable BigDecimal days(Map<String, BigDecimal> numbers) {
        BigDecimal sales = numbers.get(SALES);
        BigDecimal stock = numbers.get(STOCK);
        if (sales == null || stock == null || sales.signum() <= 0) {
            return null;
        }
        return stock.divide(sales, 1, RoundingMode.DOWN);
    }
}
