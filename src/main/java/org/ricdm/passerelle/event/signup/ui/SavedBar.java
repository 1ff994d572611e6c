package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.FilterBar;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.TextDialog;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.signup.DeskLook;
import org.ricdm.passerelle.event.signup.SavedFilter;
import org.ricdm.passerelle.event.signup.SavedFilters;

/** The looks that the organisers keep, as links, and what keeps the one that is shown or forgets it. */
class SavedBar extends Div {

    private final String slug;
    private final transient DeskLook look;
    private final transient SavedFilters filters;

    SavedBar(String slug, DeskLook look, List<SavedFilter> saved, SavedFilters filters) {
        this.slug = slug;
        this.look = look;
        this.filters = filters;
        addClassName("saved-filters");
        if (!saved.isEmpty()) {
            var bar = new FilterBar(getTranslation("signup.filter.saved"));
            saved.forEach(one -> link(bar, one));
            add(bar);
        }
        saved.stream().filter(one -> one.look().equals(look)).findFirst().ifPresentOrElse(this::forgetting, () -> {
            if (!look.equals(DeskLook.ALL)) {
                keeping();
            }
        });
    }

    private void link(FilterBar bar, SavedFilter one) {
        var words = one.isGone() ? getTranslation("signup.filter.gone.of", one.name()) : one.name();
        var path = SignUpNavigation.people(slug, one.look(), null);
        if (one.look().equals(look)) {
            bar.chosen(words, path);
        } else {
            bar.choice(words, path);
        }
    }

    private void keeping() {
        var keep = Buttons.quiet(Glyph.BOOKMARK, getTranslation("signup.filter.save"));
        keep.addClickListener(click -> TextDialog.line(
                        getTranslation("signup.filter.save.title"), getTranslation("signup.filter.name"), "", name -> {
                            filters.save(slug, name, look);
                            Toasts.done(getTranslation("signup.filter.save.done"));
                            SignUpNavigation.openPeople(slug, look);
                        })
                .open());
        add(keep);
    }

    private void forgetting(SavedFilter one) {
        var forget = Buttons.quiet(Glyph.TRASH, getTranslation("signup.filter.delete"));
        forget.addClickListener(click -> Confirmation.askSternly(
                getTranslation("signup.filter.delete.ask", one.name()),
                getTranslation("signup.filter.delete.help"),
                () -> {
                    filters.delete(slug, one.id());
                    SignUpNavigation.openPeople(slug, look);
                }));
        add(forget);
    }
}
