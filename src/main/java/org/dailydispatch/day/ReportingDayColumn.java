package org.dailydispatch.day;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A reporting day is a {@code date} in the database. */
@Converter(autoApply = true)
class ReportingDayColumn implements AttributeConverter<ReportingDay, LocalDate> {

    @Override
    public @Nullable LocalDate convertToDatabaseColumn(@Nullable ReportingDay day) {
        return day == null ? null : day.date();
    }

    @Override
    public @Nullable ReportingDay convertToEntityAttribute(@Nullable LocalDate date) {
        return date == null ? null : new ReportingDay(date);
    }
}
