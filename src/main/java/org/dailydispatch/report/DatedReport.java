package org.dailydispatch.report;

import org.dailydispatch.day.ReportingDay;

/** A township report of one of several days. */
public record DatedReport(ReportingDay day, ReportFact report) {}
