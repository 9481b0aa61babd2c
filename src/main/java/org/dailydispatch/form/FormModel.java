package org.dailydispatch.form;

import org.dailydispatch.refusal.RefusedException;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;

/** Puts a form that was not typed into yet before a template that reads it by field. */
public final class FormModel {

    private FormModel() {}

    public static void show(Model model, String name, Object form) {
        model.addAttribute(name, form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + name, new DirectFieldBindingResult(form, name));
    }

    /** A refusal of the domain as an error beside a field. */
    public static void reject(Errors errors, String field, RefusedException refused) {
        errors.rejectValue(field, refused.key(), refused.arguments().toArray(), null);
    }
}
