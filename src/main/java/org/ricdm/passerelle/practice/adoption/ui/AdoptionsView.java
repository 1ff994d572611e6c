package org.ricdm.passerelle.practice.adoption.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.practice.adoption.OwnAdoption;
import org.ricdm.passerelle.practice.adoption.OwnAdoptions;
import org.ricdm.passerelle.practice.ui.PracticeNavigation;

/** What one's own centre tries, with what is due. */
@Route("practices/adoptions")
@PermitAll
class AdoptionsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnAdoptions adoptions;

    AdoptionsView(OwnAdoptions adoptions) {
        this.adoptions = adoptions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var before = Keys.before(event.getLocation().getQueryParameters());
        clear();
        header(new PageHeader(getTranslation("adoption.mine"))
                .breadcrumbs(new Breadcrumbs().to(getTranslation("nav.practices"), PracticeNavigation.PRACTICES))
                .lead(getTranslation("adoption.mine.lead")));
        var mine = adoptions.mine(before);
        if (mine.adoptions().isEmpty() && before == null) {
            main(new EmptyState(
                    getTranslation("adoption.mine.none"),
                    Buttons.primaryLink(getTranslation("nav.practices"), PracticeNavigation.PRACTICES)));
            return;
        }
        var rows = new RowList();
        mine.adoptions().forEach(one -> rows.add(row(one)));
        main(rows);
        main(new KeysetPager(
                before == null ? null : AdoptionNavigation.MINE,
                AdoptionNavigation.page(AdoptionNavigation.MINE, mine.next())));
    }

    private Row row(OwnAdoption one) {
        var adoption = one.adoption();
        var row = new Row(one.sheet().title(), AdoptionNavigation.adoption(adoption.id()))
                .lead(new Icon(Glyph.BULB))
                .chips(AdoptionWords.state(adoption.state()))
                .second(AdoptionWords.when(adoption));
        var responsible = adoption.responsible();
        if (responsible != null) {
            row.second(getTranslation("adoption.responsible.is", responsible.name()));
        }
        if (one.late()) {
            row.chips(new Chip(Chip.Kind.WAITING, getTranslation("adoption.due.start")));
        }
        if (one.questions() > 0) {
            row.chips(new Chip(Chip.Kind.WAITING, getTranslation("adoption.due.questions", one.questions())));
        }
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("adoption.mine") + " · Passerelle";
    }
}
