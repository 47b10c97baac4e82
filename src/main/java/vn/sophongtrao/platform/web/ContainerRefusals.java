package vn.sophongtrao.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.servlet.ServletException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * What the web server refuses before the application sees it, such as an address that cannot be decoded: a plain page in
 * both languages instead of the server's own English one.
 */
@Component
class ContainerRefusals implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /** More than fit into a request's head. The server would fail the request over what it may as well pass over. */
    private static final int LANGUAGES = 10_000;

    private final MessageSource messages;

    ContainerRefusals(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new PlainPage()));
        factory.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(LANGUAGES));
    }

    private String page() {
        return "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>"
                + text("frame.product", Languages.VIETNAMESE) + "</title></head><body>"
                + said(Languages.VIETNAMESE) + said(Languages.ENGLISH) + "</body></html>";
    }

    private String said(Locale language) {
        return "<section lang=\"" + language.getLanguage() + "\"><h1>" + text("frame.error.400.title", language)
                + "</h1><p>" + text("frame.error.400.text", language) + "</p><p><a href=\"/\">"
                + text("frame.error.home", language) + "</a></p></section>";
    }

    private String text(String key, Locale language) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, null, language), "UTF-8");
    }

    private final class PlainPage extends ErrorReportValve {

        /** The security filters write the same headers, but not on what is refused before them. */
        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            AnswerHeaders.write(response);
            super.invoke(request, response);
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            boolean answered = response.getContentWritten() > 0 || response.getStatus() < 400;
            if (answered || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                response.getReporter().write(page());
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                // Nobody is left to be answered.
                container.getLogger().debug("A refusal could not be written", gone);
            }
        }
    }
}
