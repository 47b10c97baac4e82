package vn.sophongtrao.platform.web;

import java.security.SecureRandom;
import java.util.Objects;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import vn.sophongtrao.platform.RuleViolation;

/**
 * The pages that say what went wrong. For htmx they become a notice in the page's {@code #alerts}. None ever shows the
 * message of an exception.
 */
@Component
class ErrorPages {

    /** Without 0, O, 1 and I: the number is read out on the telephone. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final SecureRandom random = new SecureRandom();
    private final PageFrames frames;
    private final MessageSource messages;

    ErrorPages(PageFrames frames, MessageSource messages) {
        this.frames = frames;
        this.messages = messages;
    }

    /** The page of a status that needs no explanation of its own. */
    ModelAndView page(HttpStatusCode status, HttpServletRequest request, HttpServletResponse response) {
        return page(status, reasonKey(status), new Object[0], request, response);
    }

    /** The page of a status with the reason in words. */
    ModelAndView page(
            HttpStatusCode status,
            String reasonKey,
            Object[] arguments,
            HttpServletRequest request,
            HttpServletResponse response) {
        return view(status, text(reasonKey, arguments), null, request, response);
    }

    /** The page of a refusal by a rule of the field. */
    ModelAndView page(RuleViolation refusal, HttpServletRequest request, HttpServletResponse response) {
        return page(
                HttpStatus.CONFLICT, refusal.messageKey(), refusal.arguments().toArray(), request, response);
    }

    /** The page of an unexpected failure, which is logged under the number that the page shows. */
    ModelAndView failure(@Nullable Throwable failure, HttpServletRequest request, HttpServletResponse response) {
        String number = number();
        log.error("Failure {}: {} {}", number, method(request), address(request), failure);
        String reason = text("frame.error.500.text", new Object[0]);
        return view(HttpStatus.INTERNAL_SERVER_ERROR, reason, number, request, response);
    }

    /** Of what failed outside of the controllers, the request that failed: what asks is the container's, for its page. */
    private static Object method(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getAttribute(RequestDispatcher.ERROR_METHOD), request.getMethod());
    }

    private static Object address(HttpServletRequest request) {
        return Objects.requireNonNullElse(
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
    }

    private ModelAndView view(
            HttpStatusCode status,
            String reason,
            @Nullable String failureNumber,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean htmx = Htmx.asks(request);
        if (htmx) {
            response.setHeader("HX-Retarget", "#alerts");
            response.setHeader("HX-Reswap", "innerHTML show:top");
        }
        var answer = new ModelAndView(htmx ? "fragments/alert :: refusal" : template(status), status);
        answer.addObject("frame", frames.frame(request));
        answer.addObject("title", text(titleKey(status), new Object[0]));
        answer.addObject("reason", reason);
        answer.addObject("failureNumber", failureNumber);
        return answer;
    }

    private static String template(HttpStatusCode status) {
        return switch (status.value()) {
            case 403 -> "error/403";
            case 404 -> "error/404";
            case 409 -> "error/409";
            default -> status.is4xxClientError() ? "error/4xx" : "error/500";
        };
    }

    private static String titleKey(HttpStatusCode status) {
        return switch (status.value()) {
            case 403, 404, 405, 409, 413 -> "frame.error." + status.value() + ".title";
            default -> status.is4xxClientError() ? "frame.error.400.title" : "frame.error.500.title";
        };
    }

    private static String reasonKey(HttpStatusCode status) {
        return switch (status.value()) {
            case 403, 404, 405, 409, 413 -> "frame.error." + status.value() + ".text";
            default -> status.is4xxClientError() ? "frame.error.400.text" : "frame.error.500.text";
        };
    }

    private String text(String key, Object[] arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private String number() {
        var number = new StringBuilder();
        for (int position = 0; position < 8; position++) {
            number.append(position == 4 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return number.toString();
    }
}
