package org.ricdm.passerelle.notification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.SettingsTabs;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.notification.Cadence;
import org.ricdm.passerelle.notification.Choices;

/** One's own choices about mail: the whole network, and what differs from it. */
@Route("settings/notifications")
@PermitAll
class ChoicesView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Choices choices;
    private final transient List<ChoicesPart> parts;

    ChoicesView(Choices choices, List<ChoicesPart> parts) {
        this.choices = choices;
        this.parts = parts;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        clear();
        header(new PageHeader(getTranslation("nav.settings")));
        main(new SettingsTabs(SettingsTabs.MAIL));
        main(new Paragraph(getTranslation("notification.choices.lead")));
        var mine = choices.mine();
        var network = mine.getFirst();
        var select = cadence(network);
        select.setLabel(getTranslation("notification.choices.network"));
        main(new FormSection(
                        getTranslation("notification.choices.network"),
                        getTranslation("notification.choices.networkHelp"))
                .with(select));
        main(new FormSection(getTranslation("notification.choices.exceptions"), "").with(exceptions(mine)));
        parts.forEach(part -> main(part.build(this::show)));
    }

    private Div exceptions(List<Choices.Choice> mine) {
        var content = new Div();
        if (mine.size() == 1) {
            content.add(new Paragraph(getTranslation("notification.choices.none")));
            return content;
        }
        var list = new UnorderedList();
        list.addClassName("row-list");
        for (var choice : mine.subList(1, mine.size())) {
            list.add(exception(choice));
        }
        content.add(list);
        return content;
    }

    private ListItem exception(Choices.Choice choice) {
        var select = cadence(choice);
        select.setAriaLabel(getTranslation("notification.choices.cadence", choice.title()));
        var remove = Buttons.icon(Glyph.TRASH, getTranslation("notification.choices.remove", choice.title()));
        remove.addClickListener(click -> {
            choices.withdraw(choice.scope());
            show();
        });
        var item = new ListItem(new Anchor(choice.path(), choice.title()), select, remove);
        item.addClassName("choice");
        return item;
    }

    private Select<Cadence> cadence(Choices.Choice choice) {
        var select = new Select<Cadence>();
        select.setItems(Cadence.values());
        select.setItemLabelGenerator(cadence -> getTranslation(cadence.wordKey()));
        select.setValue(choice.cadence());
        select.addValueChangeListener(change -> {
            choices.choose(choice.scope(), change.getValue());
            Toasts.done(getTranslation("notification.choices.saved"));
        });
        return select;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notification.choices.title") + " · Passerelle";
    }
}
