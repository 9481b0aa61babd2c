package org.dailydispatch.territory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The map of a county: looked at before it is taken over, replaced, removed. */
@Controller
@RequestMapping("/admin/counties/{id}/map")
@AllowedTo(Role.ADMINISTRATOR)
class CountyMapController {

    private static final String VIEW = "territory/county-map";
    private static final int LONGEST_NAME = 200;

    private final Territory territory;
    private final CountyMaps maps;
    private final ReportingClock clock;

    CountyMapController(Territory territory, CountyMaps maps, ReportingClock clock) {
        this.territory = territory;
        this.maps = maps;
        this.clock = clock;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "admin";
    }

    @GetMapping
    @AllowedTo({Role.ADMINISTRATOR, Role.MUNICIPAL, Role.AUDITOR})
    String page(@PathVariable UUID id, Model model) {
        model.addAttribute("origin", maps.originOf(id).orElse(null));
        return shown(id, maps.of(id).map(), false, model);
    }

    /** @param look whether it is only looked at */
    @PostMapping
    String upload(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean look,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        County county = territory.county(id);
        TriedMap tried = file == null || file.isEmpty()
                ? new TriedMap(null, 0, List.of(MapFault.of("noFile")))
                : maps.tried(id, file.getSize() > GeoJson.LARGEST ? new byte[GeoJson.LARGEST + 1] : file.getBytes());
        CountyMap map = tried.map();
        if (map == null || file == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("faults", tried.faults());
            return page(id, model);
        }
        if (look) {
            model.addAttribute("origin", maps.originOf(id).orElse(null));
            return shown(county.id(), map, true, model);
        }
        maps.put(id, nameOf(file), map, tried.points(), actor);
        redirect.addFlashAttribute("done", "territory.map.taken");
        return "redirect:/admin/counties/" + id + "/map";
    }

    @PostMapping("/remove")
    String remove(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        maps.remove(territory.county(id).id(), actor);
        redirect.addFlashAttribute("done", "territory.map.removed");
        return "redirect:/admin/counties/" + id + "/map";
    }

    private static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        String known = name == null || name.isBlank() ? "map.geojson" : name.strip();
        return known.length() > LONGEST_NAME ? known.substring(0, LONGEST_NAME) : known;
    }

    private String shown(UUID id, @Nullable CountyMap map, boolean tried, Model model) {
        model.addAttribute("county", territory.county(id));
        model.addAttribute("map", map);
        model.addAttribute("tried", tried);
        Set<UUID> drawn = map == null
                ? Set.of()
                : map.areas().stream().map(CountyMap.Area::townshipId).collect(Collectors.toSet());
        model.addAttribute(
                "lacking",
                territory.townshipsOf(id, clock.today()).stream()
                        .filter(township -> map != null && !drawn.contains(township.id()))
                        .toList());
        model.addAttribute(
                "names",
                maps.of(id).townships().stream()
                        .map(TownshipInForce::township)
                        .collect(Collectors.toMap(Township::id, Township::shortName)));
        return VIEW;
    }
}
