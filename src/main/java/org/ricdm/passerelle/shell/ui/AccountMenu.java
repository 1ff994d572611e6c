package org.ricdm.passerelle.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.ui.Avatar;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.forum.ui.ForumNavigation;
import org.ricdm.passerelle.people.ui.PeopleNavigation;
import org.ricdm.passerelle.practice.ui.PracticeNavigation;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.security.web.csrf.CsrfToken;

/** What concerns oneself: profile, settings, colours, the way out. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class AccountMenu extends Div {

    private final UnorderedList list = new UnorderedList();
    private final Popover popover = new Popover();

    AccountMenu(CurrentViewer current) {
        var viewer = current.require();
        var button = new NativeButton();
        button.addClassName("avatar-button");
        button.setAriaLabel(getTranslation("nav.account"));
        button.add(new Avatar(viewer.name(), viewer.centreId()));
        list.addClassName("menu-list");
        link(PeopleNavigation.member(viewer.handle()), Glyph.USER, "shell.account.profile");
        link(ForumNavigation.BOOKMARKS, Glyph.BOOKMARK, "forum.bookmarks");
        link(PracticeNavigation.MINE, Glyph.BULB, "practice.mine");
        link("/" + PeopleNavigation.SETTINGS, Glyph.SETTINGS, "nav.settings");
        action(Glyph.KEYBOARD, "shell.keys", () -> {
            popover.close();
            new KeyboardHelp().open();
        });
        if (viewer.has(Role.ADMINISTRATOR)) {
            link("/admin/search", Glyph.SEARCH, "search.admin");
        }
        separator();
        for (var scheme : ColourScheme.values()) {
            colours(scheme);
        }
        separator();
        list.add(new ListItem(signOut()));
        popover.add(list);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(getTranslation("nav.account"));
        add(button, popover);
    }

    private void link(String address, Glyph glyph, String word) {
        list.add(new ListItem(new Anchor(address, new Icon(glyph), words(word))));
    }

    private void action(Glyph glyph, String word, SerializableRunnable done) {
        var button = new NativeButton("", click -> done.run());
        button.add(new Icon(glyph), words(word));
        list.add(new ListItem(button));
    }

    private void separator() {
        var line = new ListItem();
        line.addClassName("separator");
        line.getElement().setAttribute("role", "presentation");
        list.add(line);
    }

    private void colours(ColourScheme scheme) {
        var choice = new NativeButton();
        choice.add(new Icon(scheme.glyph()), words("shell.colours." + scheme.code()));
        choice.addClickListener(click -> getUI().ifPresent(scheme::choose));
        list.add(new ListItem(choice));
    }

    private Span words(String key) {
        return new Span(getTranslation(key));
    }

    /** A plain form: signing out ends the session, so it must not depend on what the session holds. */
    private Component signOut() {
        var form = new SignOutForm();
        var request = VaadinServletRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            var hidden = new Input();
            hidden.setType("hidden");
            hidden.getElement().setAttribute("name", token.getParameterName());
            hidden.getElement().setAttribute("value", token.getToken());
            form.add(hidden);
        }
        var button = new NativeButton();
        button.getElement().setAttribute("type", "submit");
        button.add(new Icon(Glyph.SIGN_OUT), words("sign.out"));
        form.add(button);
        return form;
    }

    @Tag("form")
    private static class SignOutForm extends HtmlContainer {
        SignOutForm() {
            getElement().setAttribute("method", "post").setAttribute("action", "/logout");
        }
    }
}
