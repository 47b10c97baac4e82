package vn.sophongtrao.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Requests that htmx makes for a part of a page, where no {@code HtmxRequest} is at hand: in filters and handlers of refusals. */
public final class Htmx {

    private Htmx() {}

    /** Whether htmx asks, so that the answer is a part of the page or a header that leads on. */
    public static boolean asks(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
