package org.ricdm.passerelle.event.certificates;

import org.ricdm.passerelle.event.EventCopy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No certificate goes into a copy of an event: it says who was there. */
@Configuration(proxyBeanMethods = false)
class CertificatesCopy {

    @Bean
    EventCopy nothingOfCertificates() {
        return EventCopy.leaving("certificate", "certificate_line", "certificate_told");
    }
}
