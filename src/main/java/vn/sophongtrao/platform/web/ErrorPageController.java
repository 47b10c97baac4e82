package vn.sophongtrao.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page for what failed outside of the controllers: in a filter, in the container, while a page was rendered. */
@Controller
class ErrorPageController implements ErrorController {

    private final ErrorPages pages;

    ErrorPageController(ErrorPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof RequestRejectedException) {
            return pages.page(HttpStatus.BAD_REQUEST, "frame.error.unstorable", new Object[0], request, response);
        }
        HttpStatusCode status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                // Asked for by its own address, where nothing has failed.
                : HttpStatus.NOT_FOUND;
        if (status.is4xxClientError()) {
            return pages.page(status, request, response);
        }
        return pages.failure((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION), request, response);
    }
}
