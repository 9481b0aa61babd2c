package org.dailydispatch.notification;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
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

/** 消息发送: what left the program, what is still to, and what was given up. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class DeliveryController {

    private static final int PAGE = 50;

    private final Deliveries deliveries;
    private final Channels channels;
    private final DeliverySheet sheet;

    DeliveryController(Deliveries deliveries, Channels channels, DeliverySheet sheet) {
        this.deliveries = deliveries;
        this.channels = channels;
        this.sheet = sheet;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "notification";
    }

    @GetMapping("/notices/deliveries")
    String list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        DeliveryState shown = shown(state);
        List<Delivery> rows = deliveries.page(shown, Typed.id(after), PAGE + 1);
        model.addAttribute("rows", rows.subList(0, Math.min(rows.size(), PAGE)));
        model.addAttribute("states", DeliveryState.values());
        model.addAttribute("shown", shown);
        model.addAttribute("mailOn", channels.on(ChannelKind.MAIL));
        model.addAttribute("webhookOn", channels.on(ChannelKind.WEBHOOK));
        model.addAttribute("first", after == null ? null : address(shown, null));
        model.addAttribute(
                "more", rows.size() > PAGE ? address(shown, rows.get(PAGE - 1).id()) : null);
        return "notification/deliveries";
    }

    @GetMapping("/notices/deliveries.xlsx")
    void file(
            @RequestParam(required = false) @Nullable String state,
            Actor administrator,
            Locale locale,
            HttpServletResponse response) {
        sheet.send(response, administrator, shown(state), locale);
    }

    private static DeliveryState shown(@Nullable String state) {
        DeliveryState chosen = Typed.choice(state, DeliveryState.class);
        return chosen == null ? DeliveryState.DEAD : chosen;
    }

    private static String address(DeliveryState state, @Nullable UUID after) {
        return Address.of("/notices/deliveries")
                .with("state", state)
                .with("after", after)
                .toString();
    }

    @PostMapping("/notices/deliveries/{id}/retry")
    String retry(@PathVariable UUID id, Actor administrator, RedirectAttributes redirect) {
        deliveries.takeUp(administrator, id);
        redirect.addFlashAttribute("done", "notification.delivery.again.done");
        return "redirect:/notices/deliveries";
    }
}
