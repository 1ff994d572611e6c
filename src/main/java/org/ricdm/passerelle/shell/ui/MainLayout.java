package org.ricdm.passerelle.shell.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.notification.ui.BellButton;
import org.springframework.beans.factory.ObjectProvider;

/** The frame around every page of a member: places at the left, tools on top, the page, on the phone places below. */
@Layout
@PermitAll
@JavaScript("context://passerelle/keys.js")
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main main = new Main();
    private final Places side;
    private final Places bottom;
    private boolean opened;

    MainLayout(CurrentViewer current, ObjectProvider<BellButton> bell, LanguageSwitch languages, AccountMenu account) {
        addClassName("app-shell");
        var skip = new Anchor("#main", getTranslation("nav.skip"));
        skip.addClassName("skip-link");
        skip.getElement().setAttribute("router-ignore", true);
        var viewer = current.find();
        side = Places.atTheSide(viewer);
        bottom = Places.below(viewer);
        var bar = new TopBar();
        bar.tool(languages);
        viewer.ifPresent(member -> {
            bar.tool(bell.getObject());
            bar.tool(account);
        });
        main.addClassName("app-main");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        add(skip, side, bar, main, bottom, keyboardHelp());
    }

    /** What the question mark clicks at; the same help stands in the account menu for everybody to see. */
    private static NativeButton keyboardHelp() {
        var button = new NativeButton("", click -> new KeyboardHelp().open());
        button.getElement().setAttribute("hidden", true).setAttribute("data-key", "?");
        return button;
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        side.mark(path);
        bottom.mark(path);
        if (opened) {
            // A screen reader says the heading of the new page; the first page is read from its top anyway.
            getElement().executeJs("""
                    const focused = document.activeElement;
                    if (focused && this.querySelector('main').contains(focused)) return;
                    const heading = this.querySelector('main h1');
                    if (heading) { heading.tabIndex = -1; heading.focus({preventScroll: true}); }
                    """);
        }
        opened = true;
    }
}
