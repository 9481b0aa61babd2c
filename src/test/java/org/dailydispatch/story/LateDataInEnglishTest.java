package org.dailydispatch.story;

import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.condition.EnabledIf;

/** {@link LateData} in English. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
class LateDataInEnglishTest extends LateData {

    LateDataInEnglishTest() {
        super("en");
    }
}
