package org.ricdm.passerelle.people.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.ricdm.passerelle.common.access.CentreKind;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.people.Centres;

/** The directory of centres. */
@Route(PeopleNavigation.CENTRES)
@PermitAll
class CentresView extends Page implements HasDynamicTitle {

    CentresView(Centres centres) {
        var all = centres.all();
        header(new PageHeader(getTranslation("nav.centres")).lead(getTranslation("people.centres.lead")));
        section(CentreKind.CITE, "people.centres.cites", all);
        section(CentreKind.ASSOCIATED, "people.centres.associated", all);
        section(CentreKind.PARTNER, "people.centres.partners", all);
        section(CentreKind.OFFICE, "centre.office", all);
    }

    private void section(CentreKind kind, String heading, List<CentreSummary> all) {
        var rows = all.stream()
                .filter(centre -> centre.kind() == kind)
                .map(CentreRow::new)
                .toArray(CentreRow[]::new);
        if (rows.length > 0) {
            main(new PageSection(getTranslation(heading), new RowList(rows)));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.centres") + " · Passerelle";
    }
}
