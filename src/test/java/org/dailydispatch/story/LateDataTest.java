package org.dailydispatch.story;

import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.condition.EnabledIf;

/** {@link LateData} in Chinese. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
class LateDataTest extends LateData {

    LateDataTest() {
        super("zh-CN");
    }
}
