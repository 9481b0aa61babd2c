package org.dailydispatch.territory;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How far two places are from each other, in metres. */
public record Distance(int metres) {

    /** From here on a page asks whether it is the right site. It never keeps anybody from filing. */
    static final int FAR = 2_000;

    public boolean far() {
        return metres > FAR;
    }

    public boolean near() {
        return metres < 1_000;
    }

    /** With one decimal: 2.3. */
    public BigDecimal kilometres() {
        return BigDecimal.valueOf(metres, 3).setScale(1, RoundingMode.HALF_UP);
    }
}
