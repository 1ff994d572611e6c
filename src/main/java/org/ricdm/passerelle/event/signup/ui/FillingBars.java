package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Progress;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.signup.DeskFilter;
import org.ricdm.passerelle.event.signup.DeskLook;
import org.ricdm.passerelle.event.signup.Filling;
import org.ricdm.passerelle.event.signup.LimitKind;

/** How full each limit is, as bars with their numbers; the name opens the list behind it. */
class FillingBars extends Div {

    /** How a limit of places on site is named. */
    private static final long ON_SITE = 1;

    FillingBars(List<Filling> fillings, String slug) {
        addClassName("stack");
        var whole = new PageSection(getTranslation("signup.desk.filling"));
        var cites = new PageSection(getTranslation("signup.desk.cites"));
        for (var filling : fillings) {
            (filling.kind() == LimitKind.CENTRE ? cites : whole).add(bar(filling, slug));
        }
        if (fillings.stream().anyMatch(one -> one.kind() != LimitKind.CENTRE)) {
            add(whole);
        }
        if (fillings.stream().anyMatch(one -> one.kind() == LimitKind.CENTRE)) {
            add(cites);
        }
    }

    private Div bar(Filling filling, String slug) {
        var name = new Anchor(SignUpNavigation.people(slug, DeskLook.ALL.with(behind(filling)), null), name(filling));
        var bar = new Div(name, new Progress(filling.taken(), filling.capacity(), words(this, filling)));
        bar.addClassName("filling");
        return bar;
    }

    private static DeskFilter behind(Filling filling) {
        return switch (filling.kind()) {
            case EVENT -> DeskFilter.ALL;
            case WAY -> DeskFilter.ALL.withWay(filling.ref() == ON_SITE ? EventMode.ON_SITE : EventMode.ONLINE);
            case CATEGORY -> DeskFilter.ALL.withCategory(filling.ref());
            case CENTRE -> DeskFilter.ALL.withCite(filling.ref());
        };
    }

    private String name(Filling filling) {
        return switch (filling.kind()) {
            case EVENT -> getTranslation("signup.desk.limit.EVENT");
            case WAY -> getTranslation("signup.desk.limit." + filling.ref());
            case CATEGORY, CENTRE -> filling.name();
        };
    }

    /** How full it is, in words. */
    static String words(Component on, Filling filling) {
        var words = new ArrayList<String>();
        words.add(on.getTranslation("signup.desk.filled", filling.taken(), filling.capacity()));
        if (filling.over() > 0) {
            words.add(on.getTranslation("signup.desk.over", filling.over()));
        }
        if (filling.kept() > 0) {
            words.add(on.getTranslation("signup.desk.kept", filling.kept()));
        }
        if (filling.waiting() > 0) {
            words.add(on.getTranslation("signup.desk.inLine", filling.waiting()));
        }
        if (filling.released()) {
            words.add(on.getTranslation("signup.desk.released"));
        }
        return String.join(" · ", words);
    }
}
