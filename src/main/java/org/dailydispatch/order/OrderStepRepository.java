package org.dailydispatch.order;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface OrderStepRepository extends JpaRepository<StoredStep, UUID> {

    @Modifying
    @Query("delete from OrderStep where orderId = :orderId")
    void deleteByOrderId(UUID orderId);
}
