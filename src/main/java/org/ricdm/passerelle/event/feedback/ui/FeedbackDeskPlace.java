package org.ricdm.passerelle.event.feedback.ui;

import org.ricdm.passerelle.event.DeskEntry;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What feedback adds to the desk. */
@Configuration(proxyBeanMethods = false)
class FeedbackDeskPlace {

    @Bean
    DeskEntry feedbackPlace() {
        return DeskEntry.of("feedback.desk", TeamPart.ORGANISER, 80, slug -> FeedbackNavigation.results(slug));
    }
}
