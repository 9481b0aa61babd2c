package org.dailydispatch.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dailydispatch.access.AllowedToAll;
import org.dailydispatch.access.CurrentActor;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; the filter chain does the rest. */
@Controller
class SignInController {

    private final KeptForms keptForms;

    SignInController(KeptForms keptForms) {
        this.keptForms = keptForms;
    }

    @GetMapping("/login")
    @AllowedToAll(anonymous = true)
    String login(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (CurrentActor.find().isPresent()) {
            return "redirect:/";
        }
        SavedRequest kept = keptForms.getRequest(request, response);
        model.addAttribute("keptForm", kept != null && "POST".equals(kept.getMethod()));
        return "account/login";
    }
}
