package org.dailydispatch.resumption;

import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.springframework.data.jpa.repository.JpaRepository;

interface RecordRepository extends JpaRepository<StoredRecord, UUID> {

    Optional<StoredRecord> findByEnterpriseIdAndDay(UUID enterpriseId, ReportingDay day);
}
