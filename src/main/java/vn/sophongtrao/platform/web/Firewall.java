package vn.sophongtrao.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * What never reaches a controller: addresses written to mislead, and text with the character U+0000, which PostgreSQL
 * cannot store. Every reading of a parameter goes through it, so nothing else has to think of that character.
 */
@Configuration(proxyBeanMethods = false)
class Firewall {

    @Bean
    StrictHttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler() {
        return (request, response, rejected) -> {
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, rejected);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        };
    }
}
