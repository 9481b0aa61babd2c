package org.dailydispatch.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dailydispatch.DailyDispatchApplication;
import org.dailydispatch.testing.Guest;
import org.dailydispatch.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two starts on an empty database outside of a demonstration. */
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final Pattern PRINTED = Pattern.compile("user name 用户名 {2}(\\S+)\\s+password {2}密码 {4}(\\S+)");
    private static final String CHOSEN = "龙都 harbour 47 lantern";

    private final String database = TestServer.get().newDatabase();

    @Test
    void theFirstStartPrintsAPasswordForOneSignInAndTheSecondNone(CapturedOutput output) throws Exception {
        try (ConfigurableApplicationContext first = start()) {
            MatchResult printed = printed(output);
            assertThat(printed.group(1)).isEqualTo("admin");
            chooseAPassword(first, printed.group(2));
            assertThat(administrators(first)).isEqualTo(1);
        }
        try (ConfigurableApplicationContext second = start()) {
            assertThat(printed(output)).isNotNull();
            assertThat(administrators(second)).isEqualTo(1);
            Guest administrator = guest(second);
            assertThat(administrator.signIn("admin", CHOSEN)).isEqualTo("/");
            twoHundredThousandRareCharactersComeBack(administrator);
        }
    }

    /** Twelve bytes each on the way: the server reads them all, refuses them in words and shows them again. */
    private static void twoHundredThousandRareCharactersComeBack(Guest administrator) throws Exception {
        String chinese = "𠮷".repeat(99_999) + "尾";
        String english = "龘".repeat(99_999) + "end";
        HttpResponse<String> answer = administrator.post(
                "/admin/counties",
                "/admin/counties",
                Map.of("code", "370782", "nameZh", chinese, "nameEn", english, "version", "0"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(chinese, english);
    }

    /** Whatever he asks for, he is asked for a password of his own first; the printed one is good for nothing afterwards. */
    private static void chooseAPassword(ConfigurableApplicationContext program, String printed) throws Exception {
        Guest administrator = guest(program);
        assertThat(administrator.signIn("admin", printed)).isEqualTo("/");
        for (String page : new String[] {"/", "/admin", "/admin/users", "/notices"}) {
            assertThat(administrator.target(administrator.get(page))).as(page).isEqualTo("/me?first");
        }
        assertThat(administrator.target(administrator.post("/me", "/admin/counties", Map.of())))
                .isEqualTo("/me?first");

        assertThat(administrator.target(administrator.post(
                        "/me", "/me/password", Map.of("present", printed, "chosen", CHOSEN, "again", CHOSEN))))
                .isEqualTo("/me");
        assertThat(administrator.get("/admin").statusCode()).isEqualTo(200);
        assertThat(guest(program).signIn("admin", printed)).isEqualTo("/login?failed");
    }

    /** What was printed, once and no more. */
    private static MatchResult printed(CapturedOutput output) {
        var all = PRINTED.matcher(output.getAll()).results().toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static Guest guest(ConfigurableApplicationContext program) {
        return new Guest(
                Integer.parseInt(Objects.requireNonNull(program.getEnvironment().getProperty("local.server.port"))));
    }

    private static int administrators(ConfigurableApplicationContext program) {
        return program.getBean(JdbcClient.class)
                .sql("select count(*) from account")
                .query(Integer.class)
                .single();
    }

    private ConfigurableApplicationContext start() {
        return SpringApplication.run(
                DailyDispatchApplication.class,
                "--server.port=0",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=" + TestServer.get().username(),
                "--spring.datasource.password=" + TestServer.get().password());
    }
}
