package org.dailydispatch.outside;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dailydispatch.access.AllowedToAll;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.PhotoAnswers;
import org.dailydispatch.refusal.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a signed address opens: one problem, for whoever holds the address, without a session. Whoever is signed in is
 * nobody here; see {@link OutsideSecurity}.
 */
@Controller
@RequestMapping("/outside/{address}")
@AllowedToAll(anonymous = true)
class AnswerController {

    /** Whatever else an address is made of, there is no way back to it. */
    private static final Pattern LETTERS = Pattern.compile("[\\w.-]+");

    private final Visits visits;
    private final AnswerPages pages;
    private final LinkPhotos photos;
    private final PhotoAnswers pictures;
    private final LocaleResolver locales;

    AnswerController(
            Visits visits, AnswerPages pages, LinkPhotos photos, PhotoAnswers pictures, LocaleResolver locales) {
        this.visits = visits;
        this.pages = pages;
        this.photos = photos;
        this.pictures = pictures;
        this.locales = locales;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    /** A question for the head alone, as a messenger may ask, is no opening. */
    @GetMapping
    ModelAndView open(
            @PathVariable String address,
            @RequestParam(name = "language", required = false) @Nullable String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (language != null && LETTERS.matcher(address).matches()) {
            locales.setLocale(request, response, "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
            return AnswerPages.back(address, "");
        }
        boolean looksOnly = "HEAD".equals(request.getMethod());
        return pages.page(address, looksOnly ? visits.look(address) : visits.open(address));
    }

    @PostMapping
    ModelAndView answer(@PathVariable String address, @ModelAttribute("form") AnswerForm form, BindingResult errors)
            throws IOException {
        return pages.answer(address, form, errors);
    }

    @GetMapping("/photos/{photo}")
    ResponseEntity<byte[]> full(@PathVariable String address, @PathVariable UUID photo) throws IOException {
        return pictures.full(photo(address, photo), CacheControl.noStore());
    }

    @GetMapping("/photos/{photo}/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable String address, @PathVariable UUID photo) throws IOException {
        return pictures.thumbnail(photo(address, photo), CacheControl.noStore());
    }

    private Photo photo(String address, UUID id) {
        Visit visit = visits.look(address);
        OutsideLink link = visit.link();
        List<Photo> waiting = link == null ? List.of() : photos.waiting(link);
        return visit.photo(id, waiting).orElseThrow(() -> new NotFoundException("photo " + id));
    }

    /** Without a page: pictures are not looked at by themselves, and nothing is said about others. */
    @ExceptionHandler({NotFoundException.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<Void> notFound() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
    }
}
