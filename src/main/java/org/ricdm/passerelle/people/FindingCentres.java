package org.ricdm.passerelle.people;

import java.util.List;
import java.util.Locale;
import org.ricdm.passerelle.common.access.Findable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Centres by name or city. They are public. */
@Component
@Order(30)
class FindingCentres implements Findable {

    private final Centres centres;

    FindingCentres(Centres centres) {
        this.centres = centres;
    }

    @Override
    public String kind() {
        return "centre";
    }

    @Override
    public List<Found> find(String words, Viewer viewer, int limit) {
        return centres.named(words, limit).stream()
                .map(centre -> new Found(
                        new ObjectRef("centre", centre.id()),
                        centre.name(),
                        centre.city() + " · "
                                + Locale.of("", centre.country())
                                        .getDisplayCountry(viewer.language().locale()),
                        "/centres/" + centre.slug(),
                        null))
                .toList();
    }
}
