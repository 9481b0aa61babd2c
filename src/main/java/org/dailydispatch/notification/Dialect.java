package org.dailydispatch.notification;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms in which receivers take messages. */
enum Dialect {
    /** Our own: everything as fields, signed in a header. */
    GENERIC {
        @Override
        Posting posting(URI address, @Nullable String secret, Message message, Instant now, JsonMapper json) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("id", message.id());
            fields.put("kind", message.kind());
            fields.put("day", message.day().toString());
            fields.put("title", message.title());
            fields.put("lines", message.lines());
            fields.put("more", message.more());
            fields.put("recipients", message.recipients());
            String body = json.writeValueAsString(fields);
            long seconds = now.getEpochSecond();
            return new Posting(
                    address,
                    body,
                    Map.of(
                            "X-Daily-Dispatch-Delivery",
                            message.id().toString(),
                            "X-Daily-Dispatch-Timestamp",
                            String.valueOf(seconds),
                            "X-Daily-Dispatch-Signature",
                            "sha256=" + Signatures.generic(String.valueOf(secret), seconds, body)));
        }
    },
    /** 钉钉. */
    DINGTALK {
        @Override
        Posting posting(URI address, @Nullable String secret, Message message, Instant now, JsonMapper json) {
            String text = within(LARGE, message, Dialect::marked, "\n\n");
            Map<String, ?> body =
                    Map.of("msgtype", "markdown", "markdown", Map.of("title", message.title(), "text", text));
            return Posting.plain(signed(address, secret, now.toEpochMilli()), json.writeValueAsString(body));
        }

        private URI signed(URI address, @Nullable String secret, long milliseconds) {
            if (secret == null || secret.isBlank()) {
                return address;
            }
            String sign = URLEncoder.encode(Signatures.dingTalk(secret, milliseconds), StandardCharsets.UTF_8);
            String separator = address.getRawQuery() == null ? "?" : "&";
            return URI.create(address + separator + "timestamp=" + milliseconds + "&sign=" + sign);
        }
    },
    /** 企业微信. Its robots sign nothing: the address is the secret. */
    WECOM {
        @Override
        Posting posting(URI address, @Nullable String secret, Message message, Instant now, JsonMapper json) {
            String text = within(WECOM_MOST, message, Dialect::marked, "\n");
            return Posting.plain(
                    address,
                    json.writeValueAsString(Map.of("msgtype", "markdown", "markdown", Map.of("content", text))));
        }
    },
    /** 飞书. */
    FEISHU {
        @Override
        Posting posting(URI address, @Nullable String secret, Message message, Instant now, JsonMapper json) {
            Map<String, Object> body = new LinkedHashMap<>();
            if (secret != null && !secret.isBlank()) {
                long seconds = now.getEpochSecond();
                body.put("timestamp", String.valueOf(seconds));
                body.put("sign", Signatures.feishu(secret, seconds));
            }
            body.put("msg_type", "text");
            String text = within(LARGE, message, line -> line.text() + "\n" + line.link(), "\n");
            body.put("content", Map.of("text", text));
            return Posting.plain(address, json.writeValueAsString(body));
        }
    };

    /** WeCom takes 4096 bytes. */
    private static final int WECOM_MOST = 4_096;
    /** DingTalk and Feishu take about 20 000 bytes, the whole body counted. */
    private static final int LARGE = 15_000;

    /** What is posted, where, with which headers of its own. */
    record Posting(URI address, String body, Map<String, String> headers) {
        static Posting plain(URI address, String body) {
            return new Posting(address, body, Map.of());
        }
    }

    /** @param now the true time, which the receiver checks */
    abstract Posting posting(URI address, @Nullable String secret, Message message, Instant now, JsonMapper json);

    /**
     * What a receiver that answered with success says against the message; null where it took it. Robots answer with
     * status 200 whatever they do.
     */
    @Nullable
    String objection(JsonNode answer) {
        if (this == GENERIC) {
            return null;
        }
        JsonNode code = answer.path(this == FEISHU ? "code" : "errcode");
        return code.asInt(-1) == 0
                ? null
                : code.asString() + " "
                        + answer.path(this == FEISHU ? "msg" : "errmsg").asString();
    }

    /** The title and as many lines as there is room for. */
    private static String within(int bytes, Message message, Function<Message.Line, String> written, String between) {
        StringBuilder text = new StringBuilder(plain(message.title()));
        int room = bytes - size(text.toString()) - size(between + "…");
        List<String> lines = message.lines().stream().map(written).toList();
        for (String line : lines) {
            room -= size(between + line);
            if (room < 0) {
                return text.append(between).append("…").toString();
            }
            text.append(between).append(line);
        }
        return message.more() > 0 ? text.append(between).append("…").toString() : text.toString();
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String marked(Message.Line line) {
        return "- [" + plain(line.text()) + "](" + line.link() + ")";
    }

    /** Signs that mean something in Markdown stand for themselves in their full width. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .map(sign -> "[]()<>*_`#".indexOf(sign) >= 0 ? sign + 0xFEE0 : sign)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
