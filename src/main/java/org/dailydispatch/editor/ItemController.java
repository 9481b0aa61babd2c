package org.dailydispatch.editor;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Editions;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Listed;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The items of a working copy: added and changed. */
@Controller
@RequestMapping("/admin/checklists/{id}/copy/items")
@AllowedTo(Role.ADMINISTRATOR)
class ItemController {

    private static final String FORM = "editor/item";

    private final Copies copies;
    private final ItemPage page;
    private final Labels labels;
    private final Editions editions;

    ItemController(Copies copies, ItemPage page, Labels labels, Editions editions) {
        this.copies = copies;
        this.page = page;
        this.labels = labels;
        this.editions = editions;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
        binder.setAutoGrowCollectionLimit(ItemForm.MOST_OPTIONS);
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "editor";
    }

    @ModelAttribute("list")
    Listed list(@PathVariable UUID id) {
        return editions.about(id);
    }

    @GetMapping("/new")
    String blank(
            @PathVariable UUID id,
            @RequestParam String section,
            @RequestParam(defaultValue = "THREE_WAY") AnswerType type,
            Locale locale,
            Model model) {
        copies.copy(id).content().part(section);
        ItemForm form = type.form();
        form.section = section;
        FormModel.show(model, "form", form);
        page.show(id, null, form, locale, model);
        return FORM;
    }

    @GetMapping("/{code}")
    String edit(@PathVariable UUID id, @PathVariable String code, Locale locale, Model model) {
        ItemForm form = ItemForm.of(copies.copy(id).content().item(code));
        FormModel.show(model, "form", form);
        page.show(id, code, form, locale, model);
        return FORM;
    }

    @PostMapping
    String add(
            @PathVariable UUID id,
            @ModelAttribute("form") ItemForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String rows,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Item item = rows.isEmpty() ? read(form, errors) : rearranged(form, rows, model);
        if (item != null) {
            try {
                String section = form.section == null ? "" : form.section;
                copies.change(id, "CHECKLIST_ITEM_ADDED", item.code(), content -> added(content, section, item), actor);
                return saved(id, item);
            } catch (RefusedException refused) {
                String field = refused.key().equals("editor.fault.sectionGone") ? "section" : "code";
                FormModel.reject(errors, field, refused);
            }
        }
        return again(id, null, form, errors, locale, model, response);
    }

    @PostMapping("/{code}")
    String change(
            @PathVariable UUID id,
            @PathVariable String code,
            @ModelAttribute("form") ItemForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String rows,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        // Somebody may have published the copy meanwhile: what is typed goes into a new one, where nothing else
        // changed.
        copies.begin(id, actor);
        Item item = rows.isEmpty() ? read(form, errors) : rearranged(form, rows, model);
        if (item != null) {
            try {
                copies.change(
                        id,
                        "CHECKLIST_ITEM_CHANGED",
                        item.code(),
                        content -> changed(content, code, form.mark, item),
                        actor);
                return saved(id, item);
            } catch (StaleVersionException stale) {
                ItemForm theirs = ItemForm.of(copies.copy(id).content().item(code));
                form.mark = theirs.mark;
                model.addAttribute("theirs", Theirs.of(form, theirs));
                response.setStatus(HttpStatus.CONFLICT.value());
            } catch (RefusedException refused) {
                FormModel.reject(errors, "code", refused);
            }
        }
        return again(id, code, form, errors, locale, model, response);
    }

    private static @Nullable Item rearranged(ItemForm form, String rows, Model model) {
        model.addAttribute("focus", Rows.rearrange(form, rows));
        return null;
    }

    /** Null where something is wrong; what is only missing yet may stay missing. */
    private static @Nullable Item read(ItemForm form, BindingResult errors) {
        form.dropBlankRows();
        Item item = form.item(new Fields(errors), null);
        if (item == null) {
            return null;
        }
        List<Fault> wrong =
                ItemRules.faults(item).stream().filter(fault -> !fault.gap()).toList();
        wrong.forEach(fault ->
                errors.rejectValue(fault.field(), fault.key(), fault.arguments().toArray(), null));
        return wrong.isEmpty() ? item : null;
    }

    private static Content added(Content content, String section, Item item) {
        if (content.parts().stream().noneMatch(part -> part.key().equals(section))) {
            throw new RefusedException("editor.fault.sectionGone");
        }
        if (content.find(item.code()).isPresent()) {
            throw new RefusedException("editor.fault.codeTwice", item.code());
        }
        return content.addItem(section, item);
    }

    private static Content changed(Content content, String code, @Nullable String mark, Item item) {
        Item before = content.find(code).orElseThrow(() -> new RefusedException("editor.fault.gone"));
        if (!Mark.of(before).equals(mark)) {
            throw new StaleVersionException("item " + code);
        }
        if (!item.code().equals(code) && content.find(item.code()).isPresent()) {
            throw new RefusedException("editor.fault.codeTwice", item.code());
        }
        return content.changeItem(code, item.with(before.picture()));
    }

    private String again(
            UUID id,
            @Nullable String code,
            ItemForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("lines", labels.errors(errors, locale));
        page.show(id, code, form, locale, model);
        return FORM;
    }

    private static String saved(UUID id, Item item) {
        return "redirect:/admin/checklists/" + id + "/copy#item-" + item.code();
    }
}
