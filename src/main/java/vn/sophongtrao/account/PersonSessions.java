package vn.sophongtrao.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of persons: begun at sign-in, listed for their person, ended by them or by an administrator. */
@Component
class PersonSessions {

    /** Attribute with the {@link Instant} of the sign-in. */
    static final String SIGNED_IN_AT = "signedInAt";

    private static final String ADDRESS = "address";
    private static final String BROWSER = "browser";
    private static final String MUST_CHANGE_PASSWORD = "mustChangePassword";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy strategy;
    private final Clock clock;

    PersonSessions(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            SecurityContextRepository contexts,
            CsrfTokenRepository csrfTokens,
            Clock clock) {
        this.sessions = sessions;
        this.contexts = contexts;
        this.strategy = new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrfTokens)));
        this.clock = clock;
    }

    /**
     * One session as its person sees it.
     *
     * @param signedInAt when it began
     * @param lastUsedAt when it was last used, by the server's own clock
     * @param address network address at sign-in
     * @param browser a short name of the browser; empty where it did not say
     * @param current whether it is the one that asks
     */
    record OpenSession(Instant signedInAt, Instant lastUsedAt, String address, String browser, boolean current) {}

    /** Begins the person's session, under a new id and with a new form token. */
    void begin(SignIn.Welcome welcome, HttpServletRequest request, HttpServletResponse response) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                welcome.person(), null, welcome.person().getAuthorities());
        strategy.onAuthentication(authentication, request, response);
        HttpSession session = request.getSession(true);
        session.setAttribute(SIGNED_IN_AT, clock.instant());
        session.setAttribute(ADDRESS, request.getRemoteAddr());
        session.setAttribute(BROWSER, browser(request.getHeader(HttpHeaders.USER_AGENT)));
        if (welcome.mustChangePassword()) {
            session.setAttribute(MUST_CHANGE_PASSWORD, true);
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    static boolean mustChangePassword(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(MUST_CHANGE_PASSWORD) != null;
    }

    /** The person has replaced the password that was handed out. */
    static void passwordChanged(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(MUST_CHANGE_PASSWORD);
        }
    }

    /** The person's open sessions, the latest first. */
    List<OpenSession> of(String username, String currentId) {
        return sessions.findByPrincipalName(username).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> open(session, currentId))
                .sorted(Comparator.comparing(OpenSession::signedInAt).reversed())
                .toList();
    }

    /** Ends all sessions of the person. */
    void endAll(String username) {
        sessions.findByPrincipalName(username).keySet().forEach(sessions::deleteById);
    }

    /** Ends the person's sessions except this one. */
    void endOthers(String username, String currentId) {
        sessions.findByPrincipalName(username).keySet().stream()
                .filter(id -> !id.equals(currentId))
                .forEach(sessions::deleteById);
    }

    private static OpenSession open(Session session, String currentId) {
        return new OpenSession(
                session.getAttributeOrDefault(SIGNED_IN_AT, session.getCreationTime()),
                session.getLastAccessedTime(),
                session.getAttributeOrDefault(ADDRESS, ""),
                session.getAttributeOrDefault(BROWSER, ""),
                session.getId().equals(currentId));
    }

    private static String browser(@Nullable String userAgent) {
        if (userAgent == null) {
            return "";
        }
        // The order matters: each of them also says the names after it.
        for (String name : List.of("Edg", "OPR", "coc_coc", "Firefox", "Chrome", "Safari")) {
            if (userAgent.contains(name)) {
                return switch (name) {
                    case "Edg" -> "Edge";
                    case "OPR" -> "Opera";
                    case "coc_coc" -> "Cốc Cốc";
                    default -> name;
                };
            }
        }
        return "";
    }
}
