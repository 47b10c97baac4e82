package vn.sophongtrao.account;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import vn.sophongtrao.platform.web.Htmx;

/** Leads whoever signed in with a password that was handed out to the page where they replace it, and nowhere else. */
@Configuration(proxyBeanMethods = false)
class PasswordChangeFirst implements WebMvcConfigurer, HandlerInterceptor {

    static final String PAGE = "/account/password";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns(SecurityConfiguration.STATIC_FILES)
                .excludePathPatterns(PAGE, "/language", "/error");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!PersonSessions.mustChangePassword(request)) {
            return true;
        }
        String page = request.getContextPath() + PAGE;
        if (Htmx.asks(request)) {
            response.setHeader("HX-Redirect", page);
        } else {
            response.sendRedirect(page);
        }
        return false;
    }
}
