package org.dailydispatch.dashboard;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.VisitRow;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.team.Team;

/**
 * The rows behind a figure of coverage: exactly as many done as its numerator, and the missing up to its denominator.
 *
 * @param missing always empty for covert visits, of which none is expected
 */
public record CoverageList(Team team, ReportingDay day, boolean today, Of of, List<Line> done, List<Line> missing) {

    /** What is listed. */
    public enum Of {
        TOWNSHIPS,
        CHECKPOINTS,
        COVERT;

        /** @throws NotFoundException for a key that nothing has */
        static Of of(String key) {
            return List.of(values()).stream()
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("list " + key));
        }

        /** As written in addresses and keys. */
        public String key() {
            return switch (this) {
                case TOWNSHIPS -> "townships";
                case CHECKPOINTS -> "checkpoints";
                case COVERT -> "covert";
            };
        }
    }

    /** A township or site with its visits of the day, the first filed first. */
    public record Line(Name name, UUID townshipId, Name township, List<VisitRow> visits) {

        public int failed() {
            return visits.stream().mapToInt(VisitRow::failed).sum();
        }
    }

    public int expected() {
        return done.size() + missing.size();
    }

    public boolean hasPrevious() {
        return day.isAfter(team.stationedFrom());
    }
}
