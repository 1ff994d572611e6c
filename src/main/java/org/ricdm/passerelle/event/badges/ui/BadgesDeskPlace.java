package org.ricdm.passerelle.event.badges.ui;

import org.ricdm.passerelle.event.DeskEntry;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What badges add to the desk. */
@Configuration(proxyBeanMethods = false)
class BadgesDeskPlace {

    @Bean
    DeskEntry badgesPlace() {
        return DeskEntry.of("badges.desk", TeamPart.CHECK_IN, 65, slug -> BadgesNavigation.badges(slug));
    }
}
