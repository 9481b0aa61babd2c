package org.dailydispatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalTime;
import java.util.List;
import org.dailydispatch.testing.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class SettingsPageTest extends ATownship {

    @Autowired
    SettingsService settings;

    @Test
    void nothingIsChosenUntilSomebodyChooses() throws Exception {
        assertThat(settings.of(liaison)).isEqualTo(Settings.NONE);
        page(liaison, "/me/notices")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有配置邮件服务器")))
                .andExpect(content().string(containsString("没有配置工作群机器人")));
        mvc.perform(get("/me/notices").with(As.actor(liaison)).cookie(new Cookie("DDLANGUAGE", "en")))
                .andExpect(content().string(containsString("Where you are told")));
    }

    @Test
    void whatIsChosenIsKeptForThisPersonAlone() throws Exception {
        mvc.perform(sent("/me/notices", liaison)
                        .param("version", "0")
                        .param("mail", "true")
                        .param("mailAddress", " name@example.org ")
                        .param("_webhook", "on")
                        .param("digestAt", "07:30"))
                .andExpect(redirectedUrl("/me/notices"));

        assertThat(settings.of(liaison))
                .isEqualTo(new Settings("name@example.org", true, false, LocalTime.of(7, 30), 1));
        assertThat(settings.of(leader)).isEqualTo(Settings.NONE);
        page(liaison, "/me/notices")
                .andExpect(content().string(containsString("name@example.org")))
                .andExpect(content().string(containsString("07:30")))
                .andExpect(content().string(containsString("群机器人推送没有汇总，仍逐条发送")));
    }

    @Test
    void neitherTrailNorListNamesTheAddress() throws Exception {
        mvc.perform(sent("/me/notices", liaison)
                        .param("version", "0")
                        .param("mail", "true")
                        .param("mailAddress", "secret@example.org"))
                .andExpect(status().is3xxRedirection());

        List<String> details = jdbc.sql("select detail::text from audit_event where actor_id = ?")
                .param(liaison.id())
                .query(String.class)
                .list();
        assertThat(details).hasSize(1).allMatch(detail -> detail.contains("\"mail\": true"));
        assertThat(details).noneMatch(detail -> detail.contains("secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "true, '', '', mailAddress, 请填写邮箱地址，或不选",
        "true, nobody, '', mailAddress, 请填写一个邮箱地址",
        "true, 'a@example.org,b@example.org', '', mailAddress, 请填写一个邮箱地址",
        "false, nobody, '', mailAddress, 请填写一个邮箱地址",
        "false, '', 25:00, digestAt, 请填写时间"
    })
    void whatCannotBeReadIsSaidBesideItsField(String mail, String address, String digest, String field, String sentence)
            throws Exception {
        mvc.perform(sent("/me/notices", liaison)
                        .param("version", "0")
                        .param("mail", mail)
                        .param("mailAddress", address)
                        .param("digestAt", digest))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"" + field + "-error\"")))
                .andExpect(content().string(containsString(sentence)))
                .andExpect(
                        content().string(containsString("value=\"" + (field.equals("digestAt") ? digest : address))));
        assertThat(settings.of(liaison)).isEqualTo(Settings.NONE);
    }

    @Test
    void whoIsOvertakenByHimselfSeesBoth() throws Exception {
        settings.save(liaison, new Settings("first@example.org", true, false, null, 0));

        mvc.perform(sent("/me/notices", liaison)
                        .param("version", "0")
                        .param("mail", "false")
                        .param("mailAddress", "second@example.org"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("second@example.org")))
                .andExpect(content().string(containsString("现存：first@example.org")))
                .andExpect(content().string(containsString("现存：是")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        assertThat(settings.of(liaison).mailAddress()).isEqualTo("first@example.org");
    }
}
