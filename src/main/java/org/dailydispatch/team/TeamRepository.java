package org.dailydispatch.team;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TeamRepository extends JpaRepository<StoredTeam, UUID> {

    boolean existsByCampaignIdAndNumber(UUID campaignId, int number);

    boolean existsByCampaignIdAndNumberAndIdNot(UUID campaignId, int number, UUID id);
}
