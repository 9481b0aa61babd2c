package org.dailydispatch.team;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CampaignRepository extends JpaRepository<StoredCampaign, UUID> {

    List<StoredCampaign> findAllByOrderByStartsOnDescIdAsc();
}
