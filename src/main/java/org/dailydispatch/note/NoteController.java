package org.dailydispatch.note;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.draft.Drafts;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.SitesByName;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Notes: their list, a new one, one of them, and the inspection that one asks for. */
@Controller
@AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR})
class NoteController {

    private static final int PAGE = 30;

    private final Notes notes;
    private final SitesByName sites;
    private final Teams teams;
    private final Drafts drafts;
    private final SentPhotos photos;
    private final NoteSheet sheet;

    NoteController(Notes notes, SitesByName sites, Teams teams, Drafts drafts, SentPhotos photos, NoteSheet sheet) {
        this.notes = notes;
        this.sites = sites;
        this.teams = teams;
        this.drafts = drafts;
        this.photos = photos;
        this.sheet = sheet;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "note";
    }

    @GetMapping("/notes")
    @AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER})
    String list(
            @ModelAttribute("filter") NoteListForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        NoteFilter filter = form.filter(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        List<Note> rows = errors.hasErrors() ? List.of() : notes.page(actor, filter, PAGE + 1);
        List<Note> shown = rows.subList(0, Math.min(rows.size(), PAGE));
        model.addAttribute("rows", shown);
        model.addAttribute("states", NoteState.values());
        model.addAttribute("shown", form.shown());
        model.addAttribute("more", rows.size() > PAGE ? form.following(shown.get(PAGE - 1)) : null);
        return "note/list";
    }

    @GetMapping("/notes.xlsx")
    @AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER})
    void file(
            @ModelAttribute("filter") NoteListForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        NoteFilter filter = form.whole().filter(errors);
        if (errors.hasErrors()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            sheet.send(response, actor, filter, locale);
        }
    }

    @GetMapping("/notes/new")
    String blank(Actor actor, Model model) {
        FormModel.show(model, "form", NoteForm.under(Ids.next()));
        return form(actor, model);
    }

    /** Keeps the note. Under an id that holds another text already, the form comes again under a new one. */
    @PostMapping("/notes")
    String write(
            @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            Actor actor,
            Model model,
            HttpServletResponse response)
            throws IOException {
        UUID id = form.id();
        Optional<Note> standing = notes.own(actor, id);
        if (standing.isPresent() && standing.get().says(form.text)) {
            photos.takeMissing(actor, standing.get(), form, files.getOrDefault("files", List.of()), errors);
            return completed(standing.get(), form, errors, actor, model, response);
        }
        standing.ifPresent(other -> form.asAnother(errors));
        photos.take(actor, form.id(), form, files.getOrDefault("files", List.of()), errors);
        NewNote note = form.read(sites, teams.team(actor.team()).countyId(), errors);
        if (note == null) {
            return again(
                    standing.isPresent() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                    actor,
                    model,
                    response);
        }
        Note written = notes.write(actor, note);
        if (!written.says(form.text)) {
            form.asAnother(errors);
            return again(HttpStatus.CONFLICT, actor, model, response);
        }
        return kept(written);
    }

    /** The same note again: its answer was lost, or photos were forgotten. */
    private String completed(
            Note standing,
            NoteForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        if (!errors.hasErrors() && !notes.add(actor, standing.id(), form.photos())) {
            form.withoutPhotos(errors);
        }
        return errors.hasErrors() ? again(HttpStatus.UNPROCESSABLE_CONTENT, actor, model, response) : kept(standing);
    }

    private String again(HttpStatus status, Actor actor, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        return form(actor, model);
    }

    private static String kept(Note note) {
        return "redirect:/notes/" + note.id() + "?kept";
    }

    private String form(Actor actor, Model model) {
        model.addAttribute("sites", sites.proposed(teams.team(actor.team()).countyId()));
        model.addAttribute("covert", actor.is(Role.COVERT_INSPECTOR));
        return "note/form";
    }

    @GetMapping("/notes/{id}")
    @AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER})
    String note(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("note", notes.note(actor, id));
        model.addAttribute("claim", notes.claim(actor, id).orElse(null));
        return "note/note";
    }

    /** Opens the form of the inspection that the note asks this person for, with the note's text as its remark. */
    @PostMapping("/notes/{id}/inspection/begin")
    String begin(@PathVariable UUID id, Actor actor) {
        Note note = notes.note(actor, id);
        UUID inspection = note.inspectionId();
        UUID site = note.siteId();
        if (inspection == null || site == null || !actor.id().equals(note.assigneeId())) {
            throw new NotFoundException("note " + id + " to be inspected by " + actor.username());
        }
        if (note.receipt() != null) {
            return "redirect:/inspections/" + inspection;
        }
        drafts.begin(actor, inspection, site, note.text());
        return "redirect:/inspections/" + inspection + "/edit";
    }
}
