package org.dailydispatch.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.dailydispatch.access.AllowedToAll;
import org.dailydispatch.access.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Switches between Chinese and English: for this browser, and for the account of whoever is signed in. */
@Controller
class LanguageController {

    private final LocaleResolver locales;
    private final AccountService accounts;

    LanguageController(LocaleResolver locales, AccountService accounts) {
        this.locales = locales;
        this.accounts = accounts;
    }

    @PostMapping("/language")
    @AllowedToAll(anonymous = true)
    String speak(
            @RequestParam("to") String to,
            @RequestParam(name = "back", defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        String language = "en".equals(to) ? "en" : "zh-CN";
        locales.setLocale(request, response, Locale.forLanguageTag(language));
        CurrentActor.find().ifPresent(actor -> accounts.speak(actor, language));
        return "redirect:" + (isOwnPath(back) ? back : "/");
    }

    /** A path of this program; {@code //host} and {@code /\host} lead elsewhere, and braces would be filled in. */
    private static boolean isOwnPath(String back) {
        return back.matches("/(?![/\\\\])[^\\p{Cntrl}{}]*");
    }
}
