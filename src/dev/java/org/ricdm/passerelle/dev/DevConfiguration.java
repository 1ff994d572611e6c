package org.ricdm.passerelle.dev;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What {@code run} and the tests add to the application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class DevConfiguration {

    @Bean
    @Primary
    AdjustableClock adjustableClock() {
        return new AdjustableClock();
    }
}
