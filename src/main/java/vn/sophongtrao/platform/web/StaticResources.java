package vn.sophongtrao.platform.web;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * The static files: our own, those of the webjars, and the typeface out of its jar under an address without its
 * version. Their links carry a hash of the content, so that browsers may keep them for a year.
 *
 * <p>Each folder is named here, and Boot's own mapping of every address is off: under it each link of a page, to a
 * report or a unit, was first looked for among the files of the class path.
 */
@Configuration(proxyBeanMethods = false)
class StaticResources implements WebMvcConfigurer {

    private static final CacheControl FOR_A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic();

    private final String typeface;

    StaticResources(@Value("${sophongtrao.inter-version}") String version) {
        this.typeface = "classpath:/META-INF/resources/_static/inter/" + version + "/";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/css/**", "classpath:/static/css/");
        serve(registry, "/js/**", "classpath:/static/js/");
        serve(registry, "/img/**", "classpath:/static/img/");
        serve(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/");
        serve(registry, "/fonts/inter/**", typeface);
    }

    private static void serve(ResourceHandlerRegistry registry, String addresses, String folder) {
        registry.addResourceHandler(addresses)
                .addResourceLocations(folder)
                .setCacheControl(FOR_A_YEAR)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
