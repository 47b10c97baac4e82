package vn.sophongtrao.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Gathers what the modules contribute into the frame of one page. */
@Component
class PageFrames {

    private static final Waiting NOTHING_WAITS = new Waiting(0, "/");

    private final ObjectProvider<FramePersonSource> person;
    private final ObjectProvider<FrameBody> body;
    private final ObjectProvider<MenuContribution> menus;
    private final ObjectProvider<BannerContribution> banners;
    private final ObjectProvider<WaitingContribution> waiting;

    PageFrames(
            ObjectProvider<FramePersonSource> person,
            ObjectProvider<FrameBody> body,
            ObjectProvider<MenuContribution> menus,
            ObjectProvider<BannerContribution> banners,
            ObjectProvider<WaitingContribution> waiting) {
        this.person = person;
        this.body = body;
        this.menus = menus;
        this.banners = banners;
        this.waiting = waiting;
    }

    PageFrame frame(HttpServletRequest request) {
        Locale language = LocaleContextHolder.getLocale();
        return new PageFrame(
                language,
                address(request),
                body.getIfAvailable(),
                menus.orderedStream().flatMap(menu -> menu.entries().stream()).toList(),
                () -> person(language),
                () -> banners.orderedStream()
                        .flatMap(banner -> banner.banner().stream())
                        .toList(),
                () -> person(language).isPresent() ? waiting() : NOTHING_WAITS);
    }

    private Optional<FramePerson> person(Locale language) {
        FramePersonSource source = person.getIfAvailable();
        return source == null ? Optional.empty() : source.current(language);
    }

    private Waiting waiting() {
        List<Waiting> parts = waiting.orderedStream()
                .map(WaitingContribution::waiting)
                .filter(part -> part.count() > 0)
                .toList();
        return parts.isEmpty()
                ? NOTHING_WAITS
                : new Waiting(
                        parts.stream().mapToInt(Waiting::count).sum(),
                        parts.get(0).path());
    }

    /** The page to come back to; one that answered a form is left for the page that the form stood on. */
    private static String address(HttpServletRequest request) {
        String whole;
        if (!"GET".equals(request.getMethod())) {
            whole = LocalPath.of(request.getHeader(HttpHeaders.REFERER));
        } else if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
            whole = LocalPath.of(failed);
        } else {
            String query = request.getQueryString();
            whole = LocalPath.of(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
        }
        String context = request.getContextPath();
        return whole.startsWith(context + "/") ? whole.substring(context.length()) : "/";
    }
}
