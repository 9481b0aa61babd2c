package org.dailydispatch.template;

import java.util.List;
import org.dailydispatch.document.DispatchTemplate;
import org.dailydispatch.refusal.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The published templates. */
@Service
@Transactional(readOnly = true)
public class Templates {

    /** The version with which the program first came, in whose words dispatches that are older than templates were written. */
    public static final int FIRST = 1;

    /** The number of the version in force, as a part of a statement of those who show it beside something else. */
    public static final String NUMBER_IN_FORCE = "(select max(number) from template_version)";

    private final TemplateRepository repository;

    Templates(TemplateRepository repository) {
        this.repository = repository;
    }

    /** The version in whose words the next dispatch is assembled. One statement. */
    public TemplateVersion current() {
        return repository.latest();
    }

    /** The number of that version. */
    public int currentNumber() {
        return repository.latestNumber();
    }

    /** @throws NotFoundException where there is none of this number */
    public DispatchTemplate of(int number) {
        return version(number).template();
    }

    /** @throws NotFoundException where there is none of this number */
    public TemplateVersion version(int number) {
        return repository.version(number).orElseThrow(() -> new NotFoundException("template version " + number));
    }

    /** All versions, the latest first. */
    public List<TemplateVersion> all() {
        return repository.all();
    }
}
