package vn.sophongtrao.account;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.util.UriComponentsBuilder;

import vn.sophongtrao.platform.web.AnswerHeaders;
import vn.sophongtrao.platform.web.Htmx;
import vn.sophongtrao.platform.web.LocalPath;

/**
 * Which addresses are open: sign-in, the language and static files. Everything else needs a person, the pages under
 * {@code /admin} an administrator. What a person may do with a unit's data is decided at the services. Nobody gets a
 * session before having signed in.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    static final String[] STATIC_FILES = {"/css/**", "/js/**", "/img/**", "/fonts/**", "/webjars/**", "/favicon.ico"};

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            CsrfTokenRepository csrfTokens,
            SecurityContextRepository contexts,
            Clock clock,
            @Value("${sophongtrao.session.longest:12h}") Duration longest)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(STATIC_FILES)
                        .permitAll()
                        .requestMatchers("/login", SignInController.RESEND, "/language", "/error", "/actuator/health")
                        .permitAll()
                        .requestMatchers("/admin", "/admin/**")
                        .hasRole(Role.DISTRICT_ADMIN.name())
                        .anyRequest()
                        .authenticated())
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .addFilterAfter(new SessionAgeFilter(clock, longest), SecurityContextHolderFilter.class)
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(signInAndComeBack()).accessDeniedHandler(refuse()))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?signed-out"))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(AnswerHeaders.CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** The token stands in a cookie, so that a form outlives its session and asks to sign in instead of failing. */
    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Nobody looks at a span for each filter, and each costs every request something. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Nobody is authenticated but by {@link SignIn}; this bean keeps Boot from making a user of its own. */
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new ProviderNotFoundException("people sign in on the sign-in page only");
        };
    }

    private static AuthenticationEntryPoint signInAndComeBack() {
        return (request, response, refusal) -> {
            boolean htmx = Htmx.asks(request);
            // A form that was sent too late leads back to the page it stood on.
            String page = LocalPath.of(request.getHeader("Referer"));
            if (htmx) {
                page = LocalPath.of(request.getHeader("HX-Current-URL"));
            } else if ("GET".equals(request.getMethod())) {
                page = request.getQueryString() == null
                        ? request.getRequestURI()
                        : request.getRequestURI() + "?" + request.getQueryString();
            }
            UriComponentsBuilder signIn = UriComponentsBuilder.fromPath(request.getContextPath() + "/login");
            if (!page.equals("/")) {
                signIn.queryParam("next", "{next}");
            }
            String address = page.equals("/")
                    ? signIn.toUriString()
                    : signIn.encode().buildAndExpand(LocalPath.of(page)).toUriString();
            if (carries(request, response)) {
                return;
            }
            if (htmx) {
                response.setHeader("HX-Redirect", address);
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                response.sendRedirect(address);
            }
        };
    }

    private static AccessDeniedHandler refuse() {
        return (request, response, refusal) -> {
            if (request.getRequestURI().equals(request.getContextPath() + "/login")) {
                // The sign-in page stood open until its token was gone; a fresh one asks again.
                response.sendRedirect(request.getContextPath() + "/login");
            } else if (refusal instanceof CsrfException && Htmx.asks(request)) {
                // Somebody signed in or out in another tab since the page was opened: it is loaded anew with its token.
                response.setHeader("HX-Refresh", "true");
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            } else if (!(refusal instanceof CsrfException) || !carries(request, response)) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        };
    }

    /** Answers a form of ours that came too late with a page that carries it on; says whether it was one. */
    private static boolean carries(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<CarriedForm> form = CarriedForm.of(request);
        if (form.isPresent()) {
            request.setAttribute(SignInController.CARRIED, form.get());
            request.getRequestDispatcher(SignInController.RESEND).forward(request, response);
        }
        return form.isPresent();
    }
}
