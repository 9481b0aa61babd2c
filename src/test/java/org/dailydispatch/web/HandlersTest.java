package org.dailydispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.dailydispatch.access.Role;
import org.dailydispatch.access.RuleOfHandler;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every handler says for whom it is; one that does not is closed to everybody. */
@DatabaseTest
@Import(HandlersTest.ForgottenController.class)
class HandlersTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Test
    void everyHandlerHasARule() {
        assertThat(withoutRule(mappings.getHandlerMethods()))
                .singleElement()
                .satisfies(handler -> assertThat(handler.getBeanType()).isEqualTo(ForgottenController.class));
    }

    @Test
    void aHandlerWithoutARuleIsClosedToEverybody() throws Exception {
        for (Role role : List.of(Role.MUNICIPAL, Role.ADMINISTRATOR, Role.AUDITOR)) {
            mvc.perform(get("/forgotten").with(As.actor(fixtures.of(role)))).andExpect(status().isForbidden());
        }
    }

    private static List<HandlerMethod> withoutRule(Map<RequestMappingInfo, HandlerMethod> handlers) {
        return handlers.values().stream()
                .filter(handler -> !ErrorController.class.isAssignableFrom(handler.getBeanType()))
                .filter(handler -> RuleOfHandler.of(handler).isEmpty())
                .toList();
    }

    /** Wrong on purpose: shows that the search finds what has no rule. */
    @Controller
    static class ForgottenController {
        @GetMapping("/forgotten")
        @ResponseBody
        String forgotten() {
            return "open";
        }
    }
}
