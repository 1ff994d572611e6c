package org.ricdm.passerelle.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.people.Members;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Chooses the language of the interface, for good when a member is signed in. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class LanguageSwitch extends Div {

    private final transient CurrentViewer current;
    private final transient Members members;

    LanguageSwitch(CurrentViewer current, Members members) {
        this.current = current;
        this.members = members;
        var now = Language.ofInterface(getLocale());
        var code = new Span(now.code().toUpperCase(Locale.ROOT));
        code.addClassName("language");
        code.getElement().setAttribute("aria-hidden", "true");
        var button = new NativeButton();
        button.add(code);
        button.addClassName("icon-button");
        button.setAriaLabel(getTranslation("shell.language", now.ownName()));
        var list = new UnorderedList();
        list.addClassName("menu-list");
        for (var language : Language.OF_THE_INTERFACE) {
            list.add(new ListItem(choice(language, now)));
        }
        var popover = new Popover(list);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(getTranslation("shell.language.choose"));
        add(button, popover);
    }

    private NativeButton choice(Language language, Language now) {
        var choice = new NativeButton(language.ownName(), click -> speak(language));
        choice.getElement().setAttribute("lang", language.code());
        if (language == now) {
            choice.getElement().setAttribute("aria-current", "true");
        }
        return choice;
    }

    private void speak(Language language) {
        if (current.find().isPresent()) {
            members.speak(language);
        }
        getUI().ifPresent(ui -> {
            LanguageChoice.choose(ui.getSession().getSession(), language);
            ui.getPage()
                    .executeJs("const here = new URL(location.href); here.searchParams.delete('lang');"
                            + " location.replace(here);");
        });
    }
}
