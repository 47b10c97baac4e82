package vn.sophongtrao.platform.time;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application: days begin at local midnight of Viet Nam, wherever the server stands. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

    /** The zone in which every date of the application is local. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return new ActingClock(Clock.system(ZONE));
    }
}
