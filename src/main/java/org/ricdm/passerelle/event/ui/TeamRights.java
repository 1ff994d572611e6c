package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.event.DeskEntry;
import org.ricdm.passerelle.event.TeamPart;

/** What somebody will find on the desk who does a part of the event: whoever names them knows it before. */
class TeamRights extends PageSection {

    TeamRights(List<DeskEntry> places) {
        super(say("event.team.rights"));
        add(new Paragraph(getTranslation("event.team.rights.help")));
        for (var part : TeamPart.values()) {
            add(new H3(getTranslation(part.wordKey())));
            add(
                    part == TeamPart.ORGANISER
                            ? new Paragraph(getTranslation("event.team.rights.all"))
                            : seen(part, places));
        }
    }

    private static FactList seen(TeamPart part, List<DeskEntry> places) {
        var list = new FactList().beside();
        places.stream()
                .filter(place -> place.needs().isDoneBy(Set.of(part)))
                .sorted(Comparator.comparingInt(DeskEntry::order))
                .forEach(place -> list.fact(say(place.wordKey()), say(place.helpKey())));
        return list;
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
