package org.ricdm.passerelle.event.report.ui;

import org.ricdm.passerelle.event.DeskEntry;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the report adds to the desk. */
@Configuration(proxyBeanMethods = false)
class ReportDeskPlace {

    @Bean
    DeskEntry reportPlace() {
        return DeskEntry.of("report.desk", TeamPart.ORGANISER, 90, ReportNavigation::report);
    }
}
