package org.dailydispatch.note;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where the device says it was, in WGS 84.
 *
 * @param accuracyMetres null where the device did not say
 */
public record Place(
        BigDecimal latitude, BigDecimal longitude, @Nullable Integer accuracyMetres) {}
