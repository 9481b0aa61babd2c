package org.dailydispatch.day;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads {@code ?day=2020-02-19} and {@code /dispatches/2020-02-19}. */
@Component
class ReportingDayInAddress implements Converter<String, ReportingDay> {

    @Override
    public ReportingDay convert(String text) {
        return ReportingDay.parse(text.strip());
    }
}
