package vn.sophongtrao.demo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The numbers of the demo, which all its tellers share. */
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {

    @Bean
    DemoTotals demoTotals() {
        return DemoTotals.read();
    }

    @Bean
    DemoFigures demoFigures(DemoTotals totals) {
        return new DemoFigures(totals);
    }
}
