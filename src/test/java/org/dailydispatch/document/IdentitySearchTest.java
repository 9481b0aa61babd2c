package org.dailydispatch.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dailydispatch.document.Identity.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitySearchTest {

    /** Made up: the check digits hold, the districts and people do not exist. */
    private static final String ID = "990000199001011239";

    private static List<Identity> search(String text, String... names) {
        return IdentitySearch.in("tomorrow", text, List.of(names));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RESIDENT_ID | 登记人990000199001011239已离开         | 990000199001011239
            RESIDENT_ID | 身份证:99000020000229001X。            | 99000020000229001X
            RESIDENT_ID | 身份证:99000020000229001x。            | 99000020000229001x
            RESIDENT_ID | 号码９９００００１９９００１０１１２３９   | ９９００００１９９００１０１１２３９
            RESIDENT_ID | 号码99000020000229001Ｘ                | 99000020000229001Ｘ
            RESIDENT_ID | 990000 19900101 1239 一人             | 990000 19900101 1239
            RESIDENT_ID | 990000-19900101-1239 一人             | 990000-19900101-1239
            RESIDENT_ID | 990000　19900101—1239 一人            | 990000　19900101—1239
            RESIDENT_ID | 9 9 0 0 0 0 1 9 9 0 0 1 0 1 1 2 3 9   | 9 9 0 0 0 0 1 9 9 0 0 1 0 1 1 2 3 9
            RESIDENT_ID | 身份证号码：990000199001011238        | 990000199001011238
            RESIDENT_ID | 第5 990000199001011239号               | 990000199001011239
            PHONE       | 联系13800138000                       | 13800138000
            PHONE       | 联系138 0013 8000。                   | 138 0013 8000
            PHONE       | 联系138-0013-8000。                   | 138-0013-8000
            PHONE       | 联系138 - 0013 - 8000。               | 138 - 0013 - 8000
            PHONE       | 联系138·0013·8000。                   | 138·0013·8000
            PHONE       | 电话①13800138000②到场                | 13800138000
            PHONE       | 联系86-536-6212345。                  | 86-536-6212345
            PHONE       | 联系１３８００１３８０００。              | １３８００１３８０００
            PHONE       | 联系+86 13800138000                   | +86 13800138000
            PHONE       | 联系8613800138000                     | 8613800138000
            PHONE       | 镇值班室0536-6212345                   | 0536-6212345
            PHONE       | 镇值班室（0536）6212345                 | （0536）6212345
            PHONE       | 镇值班室05366212345                    | 05366212345
            PHONE       | 市局010-62123456                      | 010-62123456
            PHONE       | 市局+86 10 6212 3456                  | +86 10 6212 3456
            PHONE       | 值班电话：6212345                      | 6212345
            PHONE       | 电话号码为6212-3456                    | 6212-3456""")
    void whatTellsWhoSomebodyIsIsFoundAsItStands(Kind kind, String text, String words) {
        assertThat(search(text)).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(kind);
            assertThat(found.words()).isEqualTo(words);
            assertThat(found.place()).isEqualTo("tomorrow");
            assertThat(found.line()).isEqualTo(text.strip());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "990000199001011238 的校验位不对",
                "99000020000229002X 的校验位不对",
                "990000199013011236 没有这个月",
                "身份证990000199013011236 没有这个月",
                "990000199002301238 没有这一天",
                "0990000199001011239 多一位",
                "9900001990010112391 多一位",
                "99000019900101123 少一位",
                "91370782MA3C2XYZ5K 是统一社会信用代码",
                "12800138000 不是手机号段",
                "138001380001 多一位",
                "1380013800 少一位",
                "2020-02-19 18:00 至 2020-02-20 08:00",
                "共6212345元，6212345人次",
                "拨打12345或者110",
                "编号DC-20200219-00017，收据20200219123",
                "复工率96.3%，2882家中2776家",
                "3.1万人，385564名职工，63.5%",
                "纬度36.0012345，经度119.4123456",
                ""
            })
    void whatOnlyLooksLikeItIsNot(String text) {
        assertThat(search(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            王小明   | 请王小明负责        | 王小明
            王小明   | 请王 小　明负责      | 王 小　明
            王 小明  | 请王小明负责        | 王小明
            LI Wei  | ask li wei today    | li wei
            高明     | 提高明确            | 高明""")
    void namesOfPeopleAreFoundHoweverTheyAreSpaced(String name, String text, String words) {
        assertThat(search(text, name)).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.NAME);
            assertThat(found.words()).isEqualTo(words);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            王      | 王家村
            Li     | Li River
            Liu    | Liuzhou
            李四    | 李 王 四""")
    void partsOfOtherWordsAreNoNames(String name, String text) {
        assertThat(search(text, name)).isEmpty();
    }

    @Test
    void severalAreNamedInTheOrderOfTheTextEachOnceWithItsLine() {
        List<Identity> found = search("甲：" + ID + "，13800138000\n乙：13800138000、13800138000", "甲乙");
        assertThat(found).extracting(Identity::words).containsExactly(ID, "13800138000", "13800138000");
        assertThat(found).extracting(Identity::line).contains("乙：13800138000、13800138000");
        assertThat(found).extracting(Identity::key).doesNotHaveDuplicates();
    }

    @Test
    void theTrailGetsTheWordsCovered() {
        assertThat(search(ID).get(0).masked()).isEqualTo("990" + "＊".repeat(15));
        assertThat(search("王小明来", "王小明").get(0).masked()).isEqualTo("王＊＊");
    }
}
