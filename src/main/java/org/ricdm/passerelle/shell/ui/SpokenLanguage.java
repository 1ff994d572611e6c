package org.ricdm.passerelle.shell.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Optional;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.stereotype.Component;

/** The language of the screen is the viewer's; without one, the browser's. */
@Component
class SpokenLanguage implements VaadinServiceInitListener {

    private final transient CurrentViewer current;

    SpokenLanguage(CurrentViewer current) {
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::firstAnswer);
        event.getSource().addUIInitListener(this::open);
    }

    private void firstAnswer(IndexHtmlResponse response) {
        language().ifPresent(language -> response.getDocument().child(0).attr("lang", language.code()));
    }

    private void open(UIInitEvent event) {
        var ui = event.getUI();
        language().ifPresent(language -> ui.setLocale(language.locale()));
        var code = Language.ofInterface(ui.getLocale()).code();
        ui.getPage().executeJs("document.documentElement.lang = $0", code);
        Optional.ofNullable(VaadinRequest.getCurrent())
                .flatMap(ColourScheme::of)
                .ifPresent(ui.getPage()::setColorScheme);
    }

    private Optional<Language> language() {
        return current.find().map(Viewer::language);
    }
}
