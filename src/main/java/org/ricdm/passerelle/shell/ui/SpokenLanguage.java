package org.ricdm.passerelle.shell.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.springframework.stereotype.Component;

/**
 * The language of the screen: the one that was asked for with {@code ?lang=} in this session, else the member's own,
 * else the browser's.
 */
@Component
class SpokenLanguage implements VaadinServiceInitListener {

    private static final String CHOSEN = SpokenLanguage.class.getName();

    private final transient CurrentViewer current;

    SpokenLanguage(CurrentViewer current) {
        this.current = current;
    }

    static void choose(VaadinSession session, Language language) {
        session.setAttribute(CHOSEN, language);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::firstAnswer);
        event.getSource().addUIInitListener(this::open);
    }

    private void firstAnswer(IndexHtmlResponse response) {
        var session = VaadinSession.getCurrent();
        var asked = LanguageChoice.typed(response.getVaadinRequest().getParameter(LanguageChoice.LANG));
        if (session != null) {
            asked.ifPresent(language -> choose(session, language));
        }
        language(session).ifPresent(language -> response.getDocument().child(0).attr("lang", language.code()));
    }

    private void open(UIInitEvent event) {
        var ui = event.getUI();
        language(ui.getSession()).ifPresent(language -> ui.setLocale(language.locale()));
        var code = Language.ofInterface(ui.getLocale()).code();
        ui.getPage().executeJs("document.documentElement.lang = $0", code);
        Optional.ofNullable(VaadinRequest.getCurrent())
                .flatMap(ColourScheme::of)
                .ifPresent(ui.getPage()::setColorScheme);
    }

    private Optional<Language> language(@Nullable VaadinSession session) {
        var chosen = session == null ? null : session.getAttribute(CHOSEN);
        return chosen instanceof Language language
                ? Optional.of(language)
                : current.find().map(Viewer::language);
    }
}
