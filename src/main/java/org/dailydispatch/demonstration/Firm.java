package org.dailydispatch.demonstration;

import java.util.UUID;

/**
 * An invented enterprise or key project.
 *
 * @param county the code of its county
 * @param township the code of its township
 */
record Firm(
        String code, String name, String county, String township, boolean designated, boolean keyProject, int staff) {

    UUID id() {
        return SeedIds.enterprise(code);
    }

    UUID townshipId() {
        return SeedIds.township(township);
    }

    /** Which curve of resumption.csv the enterprise follows. */
    String group() {
        if (code.startsWith("AQ")) {
            return "anqiu";
        }
        if (keyProject) {
            return "key-projects";
        }
        return designated ? "designated" : "below";
    }
}
