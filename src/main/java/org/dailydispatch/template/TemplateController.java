package org.dailydispatch.template;

import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The published templates, each as it was, and the difference between two. */
@Controller
@RequestMapping("/admin/templates")
@AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR, Role.LEADER, Role.MUNICIPAL})
class TemplateController {

    private final Templates templates;
    private final TemplateEditing editing;

    TemplateController(Templates templates, TemplateEditing editing) {
        this.templates = templates;
        this.editing = editing;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "template";
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("versions", templates.all());
        model.addAttribute("copy", editing.copy());
        return "template/list";
    }

    @GetMapping("/versions/{number}")
    String version(@PathVariable int number, Model model) {
        model.addAttribute("version", templates.version(number));
        model.addAttribute("latest", templates.currentNumber());
        return "template/version";
    }

    @GetMapping("/compare")
    String compare(@RequestParam int from, @RequestParam int to, Model model) {
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("versions", templates.all());
        model.addAttribute("recipients", RecipientsChange.between(templates.of(from), templates.of(to)));
        model.addAttribute("changes", SectionChange.between(templates.of(from), templates.of(to)));
        return "template/compare";
    }
}
