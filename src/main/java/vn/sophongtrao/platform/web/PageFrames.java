package vn.sophongtrao.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Gathers what the modules contribute into the frame of one page. */
@Component
class PageFrames {

    private static final Waiting NOTHING_WAITS = new Waiting(0, 0, "/");

    private final Supplier<Optional<FramePersonSource>> person;
    private final Supplier<Optional<FrameBody>> body;
    private final Supplier<List<MenuContribution>> menus;
    private final Supplier<List<BannerContribution>> banners;
    private final Supplier<List<WaitingContribution>> waiting;

    PageFrames(
            ObjectProvider<FramePersonSource> person,
            ObjectProvider<FrameBody> body,
            ObjectProvider<MenuContribution> menus,
            ObjectProvider<BannerContribution> banners,
            ObjectProvider<WaitingContribution> waiting) {
        // Found once, when the first page is made: looking beans up costs more than asking them.
        this.person = SingletonSupplier.of(() -> Optional.ofNullable(person.getIfAvailable()));
        this.body = SingletonSupplier.of(() -> Optional.ofNullable(body.getIfAvailable()));
        this.menus = SingletonSupplier.of(() -> menus.orderedStream().toList());
        this.banners = SingletonSupplier.of(() -> banners.orderedStream().toList());
        this.waiting = SingletonSupplier.of(() -> waiting.orderedStream().toList());
    }

    PageFrame frame(HttpServletRequest request) {
        Locale language = LocaleContextHolder.getLocale();
        return new PageFrame(
                language,
                address(request),
                body.get().orElse(null),
                menus.get().stream().flatMap(menu -> menu.entries().stream()).toList(),
                () -> person(language),
                () -> banners.get().stream()
                        .flatMap(banner -> banner.banner().stream())
                        .toList(),
                () -> person(language).isPresent() ? waiting() : NOTHING_WAITS);
    }

    private Optional<FramePerson> person(Locale language) {
        return person.get().flatMap(source -> source.current(language));
    }

    private Waiting waiting() {
        List<Waiting> parts = waiting.get().stream()
                .map(WaitingContribution::waiting)
                .filter(part -> part.count() > 0)
                .toList();
        return parts.isEmpty()
                ? NOTHING_WAITS
                : new Waiting(
                        parts.stream().mapToInt(Waiting::count).sum(),
                        parts.stream().mapToInt(Waiting::returned).sum(),
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
