package org.ricdm.passerelle.event.programme.ui;

import org.ricdm.passerelle.event.DeskEntry;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the programme adds to the desk. */
@Configuration(proxyBeanMethods = false)
class ProgrammeDeskPlace {

    @Bean
    DeskEntry programmePlace() {
        return DeskEntry.of("programme.desk", TeamPart.PROGRAMME, 20, ProgrammeNavigation::plan);
    }
}
