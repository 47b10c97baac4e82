package vn.sophongtrao.platform.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells the browser it may do with it, those included that no security filter has seen. */
public final class AnswerHeaders {

    /** Nothing from elsewhere, nothing inline, in no other page's frame. */
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:; frame-ancestors 'none'; "
                    + "form-action 'self'; base-uri 'self'; object-src 'none'";

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "Referrer-Policy", "same-origin",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");

    private AnswerHeaders() {}

    static void write(HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
    }
}
