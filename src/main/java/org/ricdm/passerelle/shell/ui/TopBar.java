package org.ricdm.passerelle.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.router.QueryParameters;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.Mark;

/** Search and tools on top of every page. */
class TopBar extends Header {

    private final Div tools = new Div();

    TopBar() {
        addClassName("app-bar");
        tools.addClassName("app-tools");
        var home = Places.brand();
        home.removeAll();
        home.add(new Mark());
        home.setAriaLabel(getTranslation("nav.home"));
        tools.add(searchLink());
        add(home, search(), tools);
    }

    void tool(Component tool) {
        tools.add(tool);
    }

    private Component search() {
        var field = new Input();
        field.setType("search");
        field.getElement().setAttribute("name", "q").setAttribute("maxlength", "100");
        field.setAriaLabel(getTranslation("nav.search"));
        field.setPlaceholder(getTranslation("shell.search.hint"));
        var form = new SearchForm();
        form.addClassName("app-search");
        form.add(new Icon(Glyph.SEARCH), field);
        // Inside the application the page changes without loading anew; without script the form still works.
        form.getElement()
                .addEventListener("submit", event -> {
                    var words = event.getEventData()
                            .path("element.querySelector('input').value")
                            .asString("");
                    getUI().ifPresent(ui -> ui.navigate("search", QueryParameters.of("q", words)));
                })
                .addEventData("element.querySelector('input').value")
                .preventDefault();
        return form;
    }

    private Anchor searchLink() {
        var link = new Anchor("/search", new Icon(Glyph.SEARCH));
        link.addClassNames("app-search-link", "icon-button");
        link.setAriaLabel(getTranslation("nav.search"));
        return link;
    }

    @Tag("form")
    private static class SearchForm extends HtmlContainer {
        SearchForm() {
            getElement().setAttribute("role", "search").setAttribute("action", "/search");
        }
    }
}
