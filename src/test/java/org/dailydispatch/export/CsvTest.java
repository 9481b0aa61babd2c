package org.dailydispatch.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain|plain",
                "=1+1|'=1+1",
                "+8613800138000|'+8613800138000",
                "-1|'-1",
                "@SUM(A1)|'@SUM(A1)",
                "＝1+1|'＝1+1",
                "` =1+1`|' =1+1",
                "=HYPERLINK(\"http://x\",\"a\")|\"'=HYPERLINK(\"\"http://x\"\",\"\"a\"\")\"",
                "a,b|\"a,b\"",
                "say \"no\"|\"say \"\"no\"\"\"",
                "`一\n二`|`\"一\n二\"`",
                "`一\r\n二`|`\"一\n二\"`",
                "龘𠮷|龘𠮷",
                "370782199001011234|370782199001011234",
                "` `|`\" \"`",
            })
    void aTextIsQuotedAndNeverComputed(String text, String field) throws IOException {
        assertThat(csv(List.of(Column.text("文字", value -> value)), List.of(text)))
                .isEqualTo("文字\r\n" + field + "\r\n");
    }

    @Test
    void numbersStayNumbersAndDaysStayDays() throws IOException {
        List<Column<Integer>> columns = List.of(
                Column.number("n", value -> -value),
                Column.date("d", value -> ReportingDay.of(2020, 2, value)),
                Column.dateTime("t", value -> Instant.parse("2020-02-18T16:05:00Z")),
                Column.percent("p", value -> new Rate(1, 3)),
                Column.<Integer>number("none", value -> null),
                Column.<String>text("part", text -> text).of(value -> "=" + value));
        assertThat(csv(columns, List.of(19)))
                .isEqualTo("n,d,t,p,none,part\r\n-19,2020-02-19,2020-02-19 00:05,33.3%,,'=19\r\n");
    }

    private static <T> String csv(List<Column<T>> columns, List<T> rows) throws IOException {
        StringWriter target = new StringWriter();
        int written = Spreadsheet.of("sheet", columns, rows).writeTo(target, ZONE, () -> {});
        assertThat(written).isEqualTo(rows.size());
        return target.toString();
    }
}
