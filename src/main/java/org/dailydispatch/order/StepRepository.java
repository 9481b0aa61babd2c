package org.dailydispatch.order;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StepRepository extends JpaRepository<StoredStep, UUID> {}
