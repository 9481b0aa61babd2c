package org.dailydispatch.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Measure;
import org.jspecify.annotations.Nullable;

/**
 * By how much a price differs from the reading before: 涨跌幅 = (现价 − 上次) ÷ 上次.
 *
 * @param percent rounded to a tenth; above zero where the price rose
 */
public record PriceChange(Measure measure, BigDecimal percent) {

    /** Changes beyond this, up or down, are warned of. */
    public static final BigDecimal NOTABLE = BigDecimal.valueOf(20);

    public boolean notable() {
        return percent.abs().compareTo(NOTABLE) > 0;
    }

    /** With its sign: +12.5, -3, 0. */
    public String signed() {
        String text = percent.stripTrailingZeros().toPlainString();
        return percent.signum() > 0 ? "+" + text : text;
    }

    /** Of every price of the item that both answers know. */
    public static List<PriceChange> of(Item item, @Nullable Answer now, @Nullable Answer before) {
        if (now == null || before == null) {
            return List.of();
        }
        return item.measures().stream()
                .filter(measure -> measure.kind() == Measure.Kind.PRICE)
                .flatMap(measure -> Stream.ofNullable(between(
                        measure,
                        before.measures().get(measure.code()),
                        now.measures().get(measure.code()))))
                .toList();
    }

    private static @Nullable PriceChange between(
            Measure measure, @Nullable BigDecimal before, @Nullable BigDecimal now) {
        if (before == null || now == null || before.signum() <= 0) {
            return null;
        }
        BigDecimal change = now.subtract(before).movePointRight(2).divide(before, 1, RoundingMode.HALF_UP);
        return new PriceChange(measure, change);
    }
}
