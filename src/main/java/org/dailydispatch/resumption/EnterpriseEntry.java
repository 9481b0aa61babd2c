package org.dailydispatch.resumption;

import java.util.UUID;

/**
 * The facts of an enterprise as a person enters them.
 *
 * @param code unique in its county; never changes once entered
 */
public record EnterpriseEntry(
        UUID townshipId, String code, String name, boolean designatedSize, boolean keyProject, int staffTotal) {}
