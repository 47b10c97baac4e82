package vn.sophongtrao.platform.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What is sent comes from forms. Of anything else no field would be read, and the answer would speak of success. */
@Configuration(proxyBeanMethods = false)
class FormsOnly implements WebMvcConfigurer, HandlerInterceptor {

    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/error");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException {
        String sent = request.getContentType();
        if (HttpMethod.POST.matches(request.getMethod()) && sent != null) {
            MediaType type = MediaType.parseMediaType(sent);
            if (FORMS.stream().noneMatch(form -> form.includes(type))) {
                throw new HttpMediaTypeNotSupportedException(type, FORMS);
            }
        }
        return true;
    }
}
