package vn.sophongtrao.platform.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;

/** Turns what controllers and services throw into the page of its status. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorAdvice {

    private final ErrorPages pages;

    ErrorAdvice(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView notFound(NotFoundException absent, HttpServletRequest request, HttpServletResponse response) {
        return pages.page(HttpStatus.NOT_FOUND, request, response);
    }

    @ExceptionHandler
    ModelAndView refused(RuleViolation refusal, HttpServletRequest request, HttpServletResponse response) {
        return pages.page(refusal, request, response);
    }

    @ExceptionHandler
    ModelAndView changedMeanwhile(
            OptimisticLockingFailureException conflict, HttpServletRequest request, HttpServletResponse response) {
        return pages.page(HttpStatus.CONFLICT, request, response);
    }

    /** A part of an address that cannot be read names nothing; a parameter that cannot be read is a bad request. */
    @ExceptionHandler
    ModelAndView unreadable(
            MethodArgumentTypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response) {
        boolean address = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return pages.page(address ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, request, response);
    }

    @ExceptionHandler
    ModelAndView tooLarge(
            MaxUploadSizeExceededException oversize, HttpServletRequest request, HttpServletResponse response) {
        return pages.page(HttpStatus.CONTENT_TOO_LARGE, request, response);
    }

    @ExceptionHandler({
        BindException.class,
        MultipartException.class,
        InvalidMimeTypeException.class,
        InvalidMediaTypeException.class
    })
    ModelAndView malformed(HttpServletRequest request, HttpServletResponse response) {
        return pages.page(HttpStatus.BAD_REQUEST, request, response);
    }

    @ExceptionHandler
    ModelAndView unstorable(
            RequestRejectedException rejected, HttpServletRequest request, HttpServletResponse response) {
        return pages.page(HttpStatus.BAD_REQUEST, "frame.error.unstorable", new Object[0], request, response);
    }

    /** Parameters that the web server cannot decode, or more of them than it takes. */
    @ExceptionHandler
    ModelAndView undecodable(
            InvalidParameterException undecodable, HttpServletRequest request, HttpServletResponse response) {
        return pages.page(HttpStatusCode.valueOf(undecodable.getErrorCode()), request, response);
    }

    /** Whether to sign in or to refuse is the security filters' decision. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException denied) {
        throw denied;
    }

    @ExceptionHandler
    void readerIsGone(AsyncRequestNotUsableException gone) {
        // Nobody is left to be answered.
    }

    /** The framework's own refusals carry their status; everything else is a failure of ours. */
    @ExceptionHandler
    @Nullable
    ModelAndView anythingElse(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            throw new IOException("The answer had begun when it failed", failure);
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return pages.page(known.getStatusCode(), request, response);
        }
        return pages.failure(failure, request, response);
    }
}
