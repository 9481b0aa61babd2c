package org.dailydispatch.report;

import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.Township;

/** Whose report of which day, and the team that it goes to. */
record ReportPlace(Team team, Township township, ReportingDay day) {}
