package org.dailydispatch.web;

import java.util.List;
import java.util.Locale;
import org.dailydispatch.access.AllowedToAll;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** What makes the program an application on a phone: the service worker, the manifest, the page without network. */
@Controller
@AllowedToAll(anonymous = true)
class InstallController {

    private static final String DARK = "#15202b";

    private final StaticFiles files;
    private final MessageSource messages;
    private final JsonMapper json;

    InstallController(StaticFiles files, MessageSource messages, JsonMapper json) {
        this.files = files;
        this.messages = messages;
        this.json = json;
    }

    /** Says to a phone under which name and picture to put the program on its first screen. */
    record Manifest(
            String name,
            String short_name,
            String lang,
            String id,
            String start_url,
            String scope,
            String display,
            String background_color,
            String theme_color,
            List<Icon> icons) {}

    /** A picture of the program. */
    record Icon(String src, String sizes, String type, String purpose) {}

    /**
     * The service worker. It begins with the version and the addresses of the static files, so that a change in any of
     * them is a new worker; a browser asks for it at every page.
     */
    @GetMapping(path = "/sw.js", produces = "text/javascript")
    ResponseEntity<String> serviceWorker() {
        String script = "import { start } from '/js/worker.js';\nstart(" + json.writeValueAsString(files.version())
                + ", " + json.writeValueAsString(files.addresses()) + ");\n";
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(script);
    }

    @GetMapping(path = "/manifest.webmanifest", produces = "application/manifest+json")
    ResponseEntity<String> manifest(Locale locale) {
        Manifest manifest = new Manifest(
                messages.getMessage("common.product", null, locale),
                messages.getMessage("common.product", null, locale),
                locale.toLanguageTag(),
                "/",
                "/",
                "/",
                "standalone",
                DARK,
                DARK,
                List.of(
                        new Icon("/icons/icon.svg", "any", "image/svg+xml", "any"),
                        new Icon("/icons/icon-192.png", "192x192", MediaType.IMAGE_PNG_VALUE, "any"),
                        new Icon("/icons/icon-512.png", "512x512", MediaType.IMAGE_PNG_VALUE, "any"),
                        new Icon("/icons/maskable-512.png", "512x512", MediaType.IMAGE_PNG_VALUE, "maskable")));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(json.writeValueAsString(manifest));
    }

    /** Shown in place of a page that was never visited, while there is no network. */
    @GetMapping("/offline")
    String offline(Model model) {
        // One page for everybody: a phone keeps it beyond the session.
        model.addAttribute("actor", null);
        model.addAttribute("navigation", null);
        model.addAttribute("pageTeam", null);
        return "error/offline";
    }
}
