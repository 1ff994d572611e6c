package org.ricdm.passerelle.event.form.ui;

import org.ricdm.passerelle.event.DeskEntry;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What questions and answers add to the desk. */
@Configuration(proxyBeanMethods = false)
class FormDeskPlaces {

    @Bean
    DeskEntry questionsPlace() {
        return DeskEntry.of("questions.desk", TeamPart.ORGANISER, 35, FormNavigation::questions);
    }

    @Bean
    DeskEntry cateringPlace() {
        return DeskEntry.of("questions.catering", TeamPart.CATERING, 45, FormNavigation::catering);
    }
}
