package org.dailydispatch.resumption;

import java.util.UUID;

/** The enterprises above designated size of one township on one day. */
public record TownshipResumption(UUID countyId, UUID townshipId, ResumptionDay numbers) {}
