package org.dailydispatch.notification;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedToAll;
import org.dailydispatch.form.Typed;
import org.dailydispatch.listing.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 提醒: what the reader is told. Opening one leads to what it is about and marks it as read. */
@Controller
@AllowedToAll
class NoticeController {

    private static final int PAGE = 30;
    private static final String ALL = "ALL";

    private final Notices notices;
    private final NoticeWords words;
    private final NoticeSheet sheet;

    NoticeController(Notices notices, NoticeWords words, NoticeSheet sheet) {
        this.notices = notices;
        this.words = words;
        this.sheet = sheet;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "notification";
    }

    /** A notice in the reader's language. */
    record Line(Notice notice, String words) {}

    @GetMapping("/notices")
    String list(
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String after,
            Actor reader,
            Locale locale,
            Model model) {
        boolean all = ALL.equals(show);
        List<Notice> rows = notices.page(reader, !all, Typed.id(after), PAGE + 1);
        List<Line> shown = rows.subList(0, Math.min(rows.size(), PAGE)).stream()
                .map(notice -> new Line(notice, words.of(notice, locale)))
                .toList();
        model.addAttribute("rows", shown);
        model.addAttribute("all", all);
        model.addAttribute("first", after == null ? null : address(all, null));
        model.addAttribute(
                "more", rows.size() > PAGE ? address(all, rows.get(PAGE - 1).id()) : null);
        return "notification/list";
    }

    @GetMapping("/notices.xlsx")
    void file(
            @RequestParam(required = false) @Nullable String show,
            Actor reader,
            Locale locale,
            HttpServletResponse response) {
        sheet.send(response, reader, !ALL.equals(show), locale);
    }

    private static String address(boolean all, @Nullable UUID after) {
        return Address.of("/notices")
                .with("show", all ? ALL : null)
                .with("after", after)
                .toString();
    }

    @GetMapping("/notices/{id}")
    String open(@PathVariable UUID id, Actor reader) {
        return "redirect:" + notices.open(reader, id).address();
    }

    @PostMapping("/notices/read")
    String readShown(@RequestParam(name = "shown") List<UUID> shown, Actor reader, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "done", notices.read(reader, shown.stream().limit(PAGE).toList()));
        return "redirect:/notices";
    }
}
