package org.dailydispatch.territory;

import java.util.UUID;

/**
 * A registered site that is in force on a day, as far as a Chinese document names it.
 *
 * @param shortZh its short name in Chinese
 */
public record SiteInForce(UUID id, UUID townshipId, SiteKind kind, String shortZh) {}
