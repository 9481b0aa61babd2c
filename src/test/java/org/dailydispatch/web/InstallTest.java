package org.dailydispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.dailydispatch.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a phone asks for before it puts the program on its first screen; nobody need be signed in. */
@DatabaseTest
class InstallTest {

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @CsvSource({"zh-CN,日调度", "en,Daily Dispatch"})
    void theManifestNamesTheProgramInTheLanguageThatThePhoneWasSetTo(String language, String name) throws Exception {
        mvc.perform(get("/manifest.webmanifest").cookie(new Cookie("DDLANGUAGE", language)))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/manifest+json"))
                .andExpect(jsonPath("$.name").value(name))
                .andExpect(jsonPath("$.short_name").value(name))
                .andExpect(jsonPath("$.lang").value(language))
                .andExpect(jsonPath("$.start_url").value("/"))
                .andExpect(jsonPath("$.scope").value("/"))
                .andExpect(jsonPath("$.display").value("standalone"));
    }

    @Test
    void itsPicturesExistInTheSizesThatItSays() throws Exception {
        String manifest = mvc.perform(get("/manifest.webmanifest"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        List<Map<String, String>> icons = JsonPath.read(manifest, "$.icons[?(@.type == 'image/png')]");

        assertThat(icons).extracting(icon -> icon.get("sizes")).contains("192x192", "512x512");
        assertThat(icons).extracting(icon -> icon.get("purpose")).contains("any", "maskable");
        for (Map<String, String> icon : icons) {
            BufferedImage picture = picture(Objects.requireNonNull(icon.get("src")));
            assertThat(picture.getWidth() + "x" + picture.getHeight()).isEqualTo(icon.get("sizes"));
        }
        mvc.perform(get("/icons/icon.svg")).andExpect(status().isOk());
    }

    private BufferedImage picture(String address) throws Exception {
        byte[] bytes = mvc.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes)), address);
    }
}
