package org.dailydispatch.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.dispatch.Seal.Sealed;
import org.dailydispatch.signature.CanonicalJson;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final UUID TEAM = UUID.fromString("00000000-0000-7000-8000-000000000009");
    private final Seal seal = new Seal(new CanonicalJson());

    private static Sealed sealed(String content, String recommendations, String tomorrow) {
        return new Sealed(
                TEAM,
                ReportingDay.of(2020, 2, 19),
                1,
                26,
                Instant.parse("2020-02-19T09:40:00Z"),
                content,
                recommendations,
                tomorrow,
                "",
                "{}",
                "[]",
                "[]",
                "",
                null);
    }

    @Test
    void theCanonicalFormIsOneJsonObjectWithSortedPropertiesAndNoWhiteSpace() {
        assertThat(seal.canonical(
                        sealed("{ \"title\": \"日调度\", \"figures\": [ {\"b\": 1, \"a\": null} ] }", "核对“台账”。", "")))
                .isEqualTo("{\"asOf\":\"2020-02-19T09:40:00Z\",\"content\":{\"figures\":[{\"a\":null,\"b\":1}],"
                        + "\"title\":\"日调度\"},\"correction\":\"\",\"day\":\"2020-02-19\",\"issue\":26,"
                        + "\"recommendations\":\"核对“台账”。\",\"team\":\"" + TEAM + "\",\"tomorrow\":\"\",\"version\":1}");
    }

    @Test
    void theOrderInWhichTheDatabaseKeepsPropertiesDoesNotMatter() {
        assertThat(seal.of(sealed("{\"a\":1,\"b\":2}", "甲", "乙")))
                .isEqualTo(seal.of(sealed("{\"b\":2,\"a\":1}", "甲", "乙")));
    }

    @Test
    void aTextThatMovesFromOneSectionToTheNextIsAnotherDispatch() {
        assertThat(seal.of(sealed("{}", "甲", "乙"))).isNotEqualTo(seal.of(sealed("{}", "甲乙", "")));
    }
}
