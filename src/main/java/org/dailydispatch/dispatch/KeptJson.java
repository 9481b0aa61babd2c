package org.dailydispatch.dispatch;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dailydispatch.attachment.ChosenPhoto;
import org.dailydispatch.signature.Cleared;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The small columns of a dispatch that are kept as JSON. */
@Component
class KeptJson {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JsonMapper json;

    KeptJson(JsonMapper json) {
        this.json = json;
    }

    Map<String, String> texts(String kept) {
        return json.readValue(kept, TEXTS);
    }

    List<Cleared> cleared(String kept) {
        return Arrays.asList(json.readValue(kept, Cleared[].class));
    }

    List<ChosenPhoto> photos(String kept) {
        return Arrays.asList(json.readValue(kept, ChosenPhoto[].class));
    }

    List<Adopted> adopted(String kept) {
        return Arrays.asList(json.readValue(kept, Adopted[].class));
    }

    String of(Object value) {
        return json.writeValueAsString(value);
    }
}
