package org.dailydispatch.order;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrderStepRepository extends JpaRepository<StoredStep, UUID> {}
