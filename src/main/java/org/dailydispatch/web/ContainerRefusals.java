package org.dailydispatch.web;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the container refuses before any page of the program is asked: an address with an encoded slash goes on to the
 * firewall, which refuses it on the program's own page of errors; for the rest a page in both languages says so.
 */
@Component
class ContainerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        String onward = EncodedSolidusHandling.PASS_THROUGH.getValue();
        factory.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(onward);
            connector.setEncodedReverseSolidusHandling(onward);
        });
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Said()));
    }

    /** The program's words where nothing of the program runs: neither a language nor a reader is known. */
    static class Said extends ErrorReportValve {

        private static final String PAGE = """
                <!doctype html>
                <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
                <title>没有办成 · That did not work</title><link rel="stylesheet" href="/css/tokens.css"><link rel="stylesheet" href="/css/app.css"></head>
                <body><main class="main narrow"><section class="card"><header><h1>没有办成</h1></header><div class="body">
                <p>这个地址不能打开。请从首页重新进入。</p><p lang="en">This address cannot be opened. Start again from the home page.</p>
                <p>状态码 %1$d · <span lang="en">Status %1$d</span></p><p><a class="btn" href="/">回到首页 · <span lang="en">Home</span></a></p>
                </div></section></main></body></html>
                """;

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                Writer page = response.getReporter();
                if (page != null) {
                    page.write(PAGE.formatted(response.getStatus()));
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException gone) {
                // Nobody is there any more to be told.
                container.getLogger().debug("no page for " + response.getStatus(), gone);
            }
        }
    }
}
