package org.dailydispatch.report;

import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReportRepository extends JpaRepository<StoredReport, UUID> {

    Optional<StoredReport> findByTeamIdAndTownshipIdAndDay(UUID teamId, UUID townshipId, ReportingDay day);
}
