package org.dailydispatch.order;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrderRepository extends JpaRepository<StoredOrder, UUID> {

    Optional<StoredOrder> findByIdAndTeamId(UUID id, UUID teamId);

    Optional<StoredOrder> findByIdAndTownshipIdAndStateNot(UUID id, UUID townshipId, OrderState state);
}
