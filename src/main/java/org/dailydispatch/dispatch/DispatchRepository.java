package org.dailydispatch.dispatch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DispatchRepository extends JpaRepository<StoredDispatch, UUID> {

    Optional<StoredDispatch> findFirstByTeamIdAndDayOrderByVersionNumberDesc(UUID teamId, ReportingDay day);

    Optional<StoredDispatch> findByTeamIdAndDayAndVersionNumber(UUID teamId, ReportingDay day, int versionNumber);

    /** The data time of the team's last signed dispatch of an earlier day: what happened later it did not tell. */
    @Query("""
            select max(d.asOf) from StoredDispatch d where d.teamId = :teamId and d.state <> DRAFT and d.day =
                (select max(e.day) from StoredDispatch e
                 where e.teamId = :teamId and e.state <> DRAFT and e.day < :day)""")
    Optional<Instant> toldUpTo(UUID teamId, ReportingDay day);
}
